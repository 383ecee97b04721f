export { areApart, type Replacement, replaceParts } from './apply.ts'
export { findIdentifiers } from './find.ts'
export { type Certainty, type Finding, type IdentifierKind, replacements } from './kinds.ts'
export { createLexicon, type Lexicon, type LexiconData } from './lexicon.ts'
