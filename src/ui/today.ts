/** The one place where the app's clock is read. */

import { format } from "date-fns";
import type { IsoDate } from "../text/date";

export function today(): IsoDate {
	return format(new Date(), "yyyy-MM-dd") as IsoDate;
}
