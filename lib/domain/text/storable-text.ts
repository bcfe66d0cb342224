/** A learner's words as they can be stored: line ends of one kind, and nothing that a database refuses. Forms and scripts send both. */
export const storableText = (raw: string): string => raw.replace(/\r\n?/g, '\n').replaceAll('\u0000', '').toWellFormed()
