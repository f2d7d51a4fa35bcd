/** An address or a name inside a translated sentence: FSI … PDI (Unicode Standard Annex #9) keep it from turning the words around it. */
export const isolate = (text: string): string => `\u2068${text}\u2069`
