/** The second thread of a check (see helper.ts): what it loads. */

import { help } from "./helper.ts";

await help();
