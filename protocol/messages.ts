/** Custom messages between the language client and the server; each says who sends it to whom. */

/** Client command that the server's code lenses name. Arguments: `[uri: string]`. */
export const PREVIEW_COMMAND = "forkcast.previewUnderSpawn";
export const COMPARE_COMMAND = "forkcast.compareStartMethods";
