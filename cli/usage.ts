/** A call that cannot be carried out: the message says what is wrong and what to do. Ends with exit status 2. */
export class UnusableCall extends Error {}
