/** Stands for the request's reference in the fault page that is built ahead; replaced when the page is sent. */
export const REFERENCE_MARK = "0000-reference-0000";
