/** The moment, in one place, so that a test can stand at another. */
export const now = (): Date => new Date()
