/** What people write where they have nothing to tell, in small letters and without marks. */
const nothing = new Set([
  '',
  ...[
    'nei',
    'nope',
    'ikke noe',
    'ikkje noko',
    'ingenting',
    'ingen',
    'inga',
    'ikke noe spesielt',
    'nei ikke noe',
  ],
  ...[
    'nei takk',
    'nei ikke akkurat nå',
    'vet ikke',
    'veit ikkje',
    'ingen kommentar',
    'har ikke noe',
    'ikke nå',
  ],
  ...[
    'ikke noe å si',
    'ikke noe å fortelle',
    'nei egentlig ikke',
    'ikke i farten',
    'ikke svar',
    'tom',
    'blank',
  ],
  ...['no', 'n', 'x', 'xx', 'xxx', 'ok', 'ja'],
])

/**
 * Whether a comment probably tells nothing: «nei», signs without a letter, or what cannot be read. A suggestion; a person
 * decides.
 *
 * @example tellsNothing('Nei.') // true
 */
export function tellsNothing(comment: string): boolean {
  const plain = comment
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (nothing.has(plain) || !/\p{L}{2}/u.test(plain)) return true
  return /^(uleselig|ulesleg|uleseleg|kan ikke leses|kan ikkje lesast)$/.test(plain)
}
