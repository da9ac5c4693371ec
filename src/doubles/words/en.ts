/** What English words mean to a comparison: which say little, which deny, which stand for each other. */

import type { WordList } from "./list";

export const english: WordList = {
	small: `
		a an the this that these those its it he she they we i you us them him her his our your their my me who which whose
		is are was were be been being am has have had having do does did done doing will would shall should must
		get gets got there here then than as of and or nor
		of per
		each every all any both own same such also too very again still already yet now
		need needs needed going be able s`,
	filler: `
		please just simply basically really actually ok okay so well right kindly literally anyway obviously
		let lets gonna right somehow`,
	telling: `he she it they him them her his its their my your who which whose each every all any both own same such also too very again still already yet now
		here there then than or right`,
	leading: `in on at by for from to with between into onto over under about across along around during through within via near against among towards toward upon behind beside
		beyond`,
	/** Before anything else, at the beginning of a text. */
	openings: [
		"we have decided to", "we have decided that", "we decided to", "we decided that", "we have agreed to", "we have agreed that", "we agreed to",
		"we agreed that", "we agreed on", "it was decided that", "it was decided to", "it has been decided that", "it was agreed that", "it was agreed to",
		"it is agreed that", "the team decided to", "the team decided that", "the team agreed to", "the team agreed that", "the group decided to",
		"the group agreed that", "the group agreed to", "everyone agreed that", "everyone agreed to", "decided to", "decided that", "decided on",
		"agreed to", "agreed that", "agreed on", "resolved to", "resolved that", "problem is that", "the problem is that", "the plan is to", "the idea is to", "plan is to",
		"we will need to", "we need to", "we have to", "we want to", "we should", "we are going to", "we ll", "we will", "remember to", "don t forget to",
		"make sure to", "be sure to", "need to", "needs to", "someone needs to", "somebody needs to", "someone should", "it is important to", "note that", "reminder to",
	],
	labels: ["decided", "agreed", "decision", "action item", "action", "todo", "to do", "next step", "follow up", "blocker", "blocked", "risk", "issue", "reminder", "note", "fyi", "update"],
	phrases: {
		"you know": "", "going forward": "", "i think": "", "i guess": "", "i mean": "", "as discussed": "", "as agreed": "", "of course": "", "in fact": "",
		"at the end of the day": "", "to be honest": "", "for now": "", "at the moment": "", "moving forward": "", "from now on": "", "so far": "",
		"as soon as possible": "asap", "at the latest": "", "in order to": "to", "a lot of": "many", "lots of": "many", "is going to": "will",
		"are going to": "will", "as well as": "and", "as well": "", "a couple of": "two", "with regard to": "about", "with respect to": "about",
		"call off": "cancel", "called off": "cancel", "calling off": "cancel", "set up": "establish", "carry out": "conduct", "carried out": "conduct",
		"put off": "postpone", "push back": "postpone", "pushed back": "postpone", "get rid of": "remove", "take out": "remove", "hand over": "handover",
		"find out": "clarify", "work out": "clarify", "look into": "investigate", "go over": "review", "go through": "review", "sign off": "approve",
		"reach out to": "contact", "get in touch with": "contact", "follow up with": "contact", "talk to": "contact", "speak to": "contact", "speak with": "contact",
		"fill in": "complete", "fill out": "complete", "write up": "write", "phase out": "retire", "shut down": "close", "close down": "close",
		"get back to": "answer", "sort out": "settle", "no longer": "not", "not any more": "not", "not any longer": "not", "not anymore": "not", "not yet": "not",
		"no more": "not", "human resources": "hr", "percentage": "percent",
	},
	denying: `not no never without nobody none nothing neither nowhere cannot cant dont doesnt didnt wont wouldnt shouldnt isnt arent wasnt werent hasnt havent
		hadnt couldnt mustnt neednt aint nor hardly`,
	ceasing: "stop cease quit discontinue avoid refrain abandon drop skip refuse fail forbid prevent prohibit omit",
	unsure: "could might may maybe perhaps possibly probably potentially consider can likely presumably propose suggest tentatively think explore",
	asking: "whether clarify who what why how which when where",
	conditions: {
		if: "if when whenever provided providing assuming case",
		unless: "unless except excepting apart excluding besides otherwise",
		only: "only solely exclusively merely",
		until: "until till",
		once: "once",
		but: "but although though however despite",
	},
	conditionPhrases: { "as soon as": "once", "as long as": "if", "in case": "if", "aside from": "unless", "other than": "unless", "but not": "unless not" },
	/** A clause that says why, from where it begins to the end. */
	reasons: ["because", "due to", "owing to", "so that", "since", "as a result of", "thanks to", "given that", "rather than", "instead of", "in favour of not"],
	/** The same, but only behind a comma. */
	softReasons: ["as", "so", "which", "for example", "e g", "this way", "that way", "this", "in order"],
	/** Behind a bare `to` these say what something is good for. */
	purposes: "align discuss ensure avoid clarify reduce improve understand prevent allow enable help support coordinate synchronise sync minimise maximise facilitate",
	/** Said on top, without making it another thing. */
	light: "doc docs document detailed full fully complete formal formally regular regularly proper properly clear clearly item exercise effort work overall together own " +
		"soon asap quickly directly immediately carefully currently also main related necessary relevant various existing",
	opposites: [
		"approve accept grant allow permit authorise agree | reject decline refuse deny forbid revoke ban veto disallow disagree",
		"open start begin launch resume continue activate reopen | close stop end finish pause suspend halt deactivate terminate cancel freeze",
		"enable | disable", "on | off", "and | or", "in | out", "up | down", "before | after", "with | without", "increase raise extend expand grow lengthen widen | decrease lower reduce cut shrink shorten narrow",
		"add include insert install | remove exclude delete drop uninstall omit", "accelerate advance | delay postpone slow", "buy purchase | sell rent lease hire", "rent lease | own",
		"minimum min least | maximum max most", "more | less fewer", "old former previous | new next upcoming", "first | last", "early earlier | late later",
		"internal inside indoor | external outside outdoor", "public | private", "temporary interim provisional | permanent final", "fixed | variable flexible",
		"high higher | low lower", "left | right", "top upper | bottom lower", "front | back rear", "north | south", "east | west", "import incoming inbound | export outgoing outbound",
		"send submit | receive collect", "push | pull", "publish announce | withhold hide retract", "keep retain preserve | drop delete discard remove replace abandon",
		"hire recruit employ | fire dismiss", "manual manually | automatic automatically", "free | paid charged", "optional voluntary | mandatory compulsory required",
		"always | never sometimes", "all everyone everybody | some", "win won | lose lost", "pass passed | fail failed", "available | unavailable", "upgrade | downgrade",
		"lock | unlock", "encrypt | decrypt", "join enter | leave exit", "borrow | lend", "import | export", "online remote remotely digital | offline onsite paper", "daily | weekly monthly yearly quarterly",
		"weekly | monthly yearly quarterly biweekly fortnightly", "monthly | yearly quarterly", "centralise merge combine join | decentralise split separate divide", "read | write", "day daytime | night overnight",
		"morning | evening afternoon night", "spring | summer autumn winter", "summer | autumn winter", "autumn | winter", "above over | below beneath", "success succeed | failure",
		"long | short", "large big | small", "strict | loose lenient", "single | double multiple", "sync synchronous | async asynchronous", "upload | download", "input | output",
		"ask request | sign answer confirm approve", "draft write | publish send sign", "plan | cancel", "confirm | withdraw cancel",
		"same | different other", "cheap cheaper cheapest | expensive", "fast faster | slow slower", "full | empty partial", "safe | unsafe dangerous", "sea | land", "here | there", "today | tomorrow yesterday",
	],
	alike: [
		"phone ring call telephone", "cancel scrap", "establish set create found", "postpone defer delay reschedule", "purchase buy procure", "choose select pick",
		"begin start commence", "finish complete finalise", "email mail", "repair fix mend", "ask request", "show display", "check verify inspect", "register registry",
		"meeting meet", "big large", "staff personnel", "firm company", "car vehicle", "quick fast rapid", "hire recruit employ", "clarify resolve settle", "investigate examine research",
		"contact reach", "retire decommission", "miss lack absent", "need require", "use utilise employ", "get obtain", "test trial", "supplier vendor", "client customer",
		"attorney lawyer solicitor", "flat apartment", "autumn fall", "holiday vacation leave", "lift elevator", "cost expense", "help assist support", "let allow permit",
		"ensure guarantee secure", "broken defective faulty", "draft write", "tell inform notify", "gather collect", "about regarding concerning", "move relocate shift transfer",
		"reserve book", "answer reply respond", "bill invoice", "remove delete drop", "replace swap exchange", "say state", "renew extend prolong", "increase raise",
		"reduce lower cut decrease", "enough sufficient", "wrong incorrect", "late overdue delayed", "ill sick", "discuss debate", "distribute circulate", "job position role", "advert ad advertisement", "cafeteria canteen", "employee worker", "organise arrange", "build construct erect",
		"assess evaluate", "share circulate", "weekly week", "monthly month", "yearly annual annually year",
	],
	short: {
		dept: "department", uni: "university", req: "requirement", reqs: "requirements", info: "information", docs: "documents", doc: "document", admin: "administration", mgmt: "management",
		mgr: "manager", mtg: "meeting", appt: "appointment", approx: "approximately", dev: "development", prod: "production", env: "environment", config: "configuration", spec: "specification",
		specs: "specifications", repo: "repository", app: "application", apps: "applications", org: "organisation", govt: "government", intl: "international", temp: "temporary", est: "estimate",
		max: "maximum", min: "minimum", avg: "average", qty: "quantity", acct: "account", pls: "please", plz: "please", msg: "message", nr: "number", ref: "reference", tech: "technical",
		perf: "performance", auth: "authentication", db: "database", hq: "headquarters", vs: "versus", wk: "week", wks: "weeks", yr: "year", yrs: "years", hrs: "hours",
		hr: "hr", mins: "minutes", ext: "extension", incl: "including", excl: "excluding", tmrw: "tomorrow", cust: "customer", biz: "business", fab: "fabrication", lab: "laboratory",
		photo: "photograph", photos: "photographs", phone: "phone", exec: "executive", execs: "executives", rep: "representative", reps: "representatives", sec: "security", eng: "engineering", ops: "operations", comms: "communications", fin: "finance", pres: "presentation",
		eta: "arrival", eod: "eod", poc: "poc", kickoff: "kickoff", btw: "", re: "about", cert: "certificate", certs: "certificates", stats: "statistics", exp: "experience", sched: "schedule", intro: "introduction", demo: "demonstration", demos: "demonstrations", fridge: "refrigerator", fridges: "refrigerators",
	},
	irregular: `hold held; send sent; buy bought; build built; pay paid; choose chose chosen; begin began begun; write wrote written; take took taken; give gave given; make made;
		find found; keep kept; leave left; meet met; bring brought; think thought; teach taught; catch caught; sell sold; tell told; say said; lose lost loses looses; win won; run ran; drive drove driven;
		speak spoke spoken; break broke broken; freeze froze frozen; fall fell fallen; rise rose risen; grow grew grown; know knew known; show shown; draw drew drawn; see saw seen; go went gone;
		come came; become became; lead led; feed fed; lend lent; spend spent; lay laid; sit sat; stand stood; understand understood; withdraw withdrew withdrawn; sign signed;
		deal dealt; mean meant; hang hung; dig dug; swim swam swum; sing sang sung; ring rang rung; drink drank drunk; shake shook shaken; steal stole stolen; swear swore sworn; wear wore worn; tear tore torn;
		bear bore borne; hide hid hidden; ride rode ridden; fly flew flown; throw threw thrown; eat ate eaten; forget forgot forgotten; seek sought; fight fought; bind bound; shut shutting; cut cutting; put putting;
		person people; child children; man men; woman women; half halves; shelf shelves; leaf leaves; foot feet; tooth teeth; analyse analyses analysis; criterion criteria; datum data; medium media; index indices`,
	numbers: {
		two: "2", three: "3", four: "4", five: "5", six: "6", seven: "7", eight: "8", nine: "9", ten: "10", eleven: "11", twelve: "12", thirteen: "13", fourteen: "14", fifteen: "15", sixteen: "16", seventeen: "17",
		eighteen: "18", nineteen: "19", twenty: "20", thirty: "30", forty: "40", fifty: "50", sixty: "60", seventy: "70", eighty: "80", ninety: "90", hundred: "100", thousand: "thousand", million: "million", millions: "million",
		billion: "billion", dozen: "12", half: "half", third: "3", fourth: "4", fifth: "5", sixth: "6", seventh: "7", eighth: "8", ninth: "9", tenth: "10", first: "first", second: "2nd", twice: "twice", double: "double", triple: "triple", zero: "0",
		quarter: "quarter", some: "some", most: "most", few: "few", many: "many", several: "several", fortnight: "fortnight",
	},
	one: "one a an single once",
	months: "january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sep sept; october oct; november nov; december dec",
	weekdays: "monday mon mondays; tuesday tue tues tuesdays; wednesday wed wednesdays; thursday thu thur thurs thursdays; friday fri fridays; saturday sat saturdays; sunday sun sundays",
	/** Words too, so that they are days and months only with a capital letter or beside a number. */
	doubtful: "may march mar sat sun wed mon jan dec",
	units: { percent: "%", pct: "%", euro: "€", euros: "€", eur: "€", dollar: "$", dollars: "$", usd: "$", pound: "£", pounds: "£", gbp: "£" },
	agents: "by",
	mutual: "between with",
	particles: "",
	reversing: "un in im ir non dis de mis",
};
