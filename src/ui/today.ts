/** The one place where the app's clock is read. */

import { formatISO } from "date-fns";
import type { IsoDate } from "../text/date";

export function today(): IsoDate {
	return formatISO(new Date(), { representation: "date" }) as IsoDate;
}
