/** The forms of each command's report, named apart from what writes them: that is loaded once it is needed. */

export const CHECK_FORMATS = ["text", "json", "sarif", "github"] as const;
export const COMPARISON_FORMATS = ["text", "json", "markdown", "html"] as const;
export const VERIFY_FORMATS = ["text", "json"] as const;

export type CheckFormat = (typeof CHECK_FORMATS)[number];
export type ComparisonFormat = (typeof COMPARISON_FORMATS)[number];
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];
