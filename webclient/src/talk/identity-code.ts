/**
 * A Finnish personal identity code as people type it: with any of the century signs, and with a space or a dash too many.
 * The check character is not computed: a code with a slip of the finger is a code still.
 */
const CODE =
  /(?<![\p{L}\d])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\s?[-–+A-FU-Y]\s?\d{3}[0-9A-Y](?![\p{L}\d])/giu;

export const hasIdentityCode = (text: string): boolean => text.search(CODE) >= 0;

/** The text with each code replaced. */
export const withoutIdentityCode = (text: string, instead: string): string => text.replace(CODE, instead);
