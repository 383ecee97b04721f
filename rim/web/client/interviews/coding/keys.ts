import type { LocalText } from '#core/foundation'
import type { CodingActs } from './acts.ts'
import type { Desk } from './text/desk.ts'

interface Key {
  /** As they stand on the keyboard. */
  readonly keys: readonly string[]
  readonly does: LocalText
  /** Whether a key press is this one. */
  readonly is: (event: Press) => boolean
  /** `false` where the key is left to the browser. */
  readonly act: (acts: CodingActs, desk: Desk, event: Press) => unknown
}

/** What is told of a key press. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const plain =
  (...keys: readonly string[]) =>
  ({ key, ctrlKey, metaKey, altKey }: Press): boolean =>
    !ctrlKey && !metaKey && !altKey && keys.includes(key.toLowerCase())
const withControl =
  (...keys: readonly string[]) =>
  ({ key, ctrlKey, metaKey, shiftKey }: Press): boolean =>
    (ctrlKey || metaKey) && keys.includes(`${shiftKey ? 'shift+' : ''}${key.toLowerCase()}`)
const opens = (dialog: 'code' | 'recode' | 'memo' | 'help' | 'asked') => (acts: CodingActs, desk: Desk) => {
  const needsMark = dialog === 'code' && desk.state().marked === null
  const needsCoding = dialog === 'recode' && desk.state().active === null
  // the acts tell what is missing
  if (needsMark) acts.inVivo()
  else if (needsCoding) acts.active()
  else desk.set({ dialog })
}

/** All keys of the text, in the order in which they are told of. */
export const keys: readonly Key[] = [
  {
    keys: ['C'],
    does: { nb: 'Velg eller lag en kode', nn: 'Vel eller lag ein kode', en: 'Choose or make a code' },
    is: plain('c'),
    act: opens('code'),
  },
  {
    keys: ['V'],
    does: {
      nb: 'Ny kode med informantens egne ord',
      nn: 'Ny kode med informanten sine eigne ord',
      en: 'New code in the informant’s own words',
    },
    is: plain('v'),
    act: (acts) => acts.inVivo(),
  },
  {
    keys: ['1', '…', '9'],
    does: {
      nb: 'Koden som har dette tallet i listen',
      nn: 'Koden som har dette talet i lista',
      en: 'The code with this digit in the list',
    },
    is: ({ key, ctrlKey, metaKey, altKey }) => !ctrlKey && !metaKey && !altKey && /^[1-9]$/.test(key),
    act: (acts, _desk, { key }) => acts.digit(Number(key)),
  },
  {
    keys: ['.'],
    does: { nb: 'Den siste koden om igjen', nn: 'Den siste koden om igjen', en: 'The last code again' },
    is: plain('.'),
    act: (acts) => acts.again(),
  },
  {
    keys: ['N'],
    does: { nb: 'Neste koding', nn: 'Neste koding', en: 'Next coding' },
    is: plain('n'),
    act: (acts) => acts.go(1),
  },
  {
    keys: ['P'],
    does: { nb: 'Forrige koding', nn: 'Førre koding', en: 'Previous coding' },
    is: plain('p'),
    act: (acts) => acts.go(-1),
  },
  {
    keys: ['Tab'],
    does: {
      nb: 'Neste av kodingene som ligger over hverandre her',
      nn: 'Neste av kodingane som ligg over kvarandre her',
      en: 'The next of the codings that overlap here',
    },
    is: ({ key, shiftKey, ctrlKey, altKey }) => key === 'Tab' && !shiftKey && !ctrlKey && !altKey,
    act: (acts) => acts.cycle(),
  },
  {
    keys: ['[', 'Å'],
    does: {
      nb: 'Ta tak i starten av kodingen: ← → flytter ett ord, med Shift ett tegn, Enter slipper',
      nn: 'Ta tak i starten av kodinga: ← → flytter eitt ord, med Shift eitt teikn, Enter slepper',
      en: 'Take hold of the coding’s start: ← → move by a word, with Shift a character, Enter lets go',
    },
    is: ({ key, code, ctrlKey, metaKey }) => key === '[' || (code === 'BracketLeft' && !ctrlKey && !metaKey),
    act: (acts) => acts.hold('start'),
  },
  {
    keys: [']', '¨'],
    does: {
      nb: 'Ta tak i slutten av kodingen på samme måte',
      nn: 'Ta tak i slutten av kodinga på same måten',
      en: 'Take hold of the coding’s end in the same way',
    },
    is: ({ key, code, ctrlKey, metaKey }) => key === ']' || (code === 'BracketRight' && !ctrlKey && !metaKey),
    act: (acts) => acts.hold('end'),
  },
  {
    keys: ['R'],
    does: { nb: 'Bytt kode på kodingen', nn: 'Byt kode på kodinga', en: 'Another code for the coding' },
    is: plain('r'),
    act: opens('recode'),
  },
  {
    keys: ['Delete'],
    does: { nb: 'Fjern kodingen', nn: 'Fjern kodinga', en: 'Remove the coding' },
    is: plain('delete', 'backspace'),
    act: (acts) => acts.uncode(),
  },
  {
    keys: ['S'],
    does: {
      nb: 'Merk kodingen for rapporten ★',
      nn: 'Merk kodinga for rapporten ★',
      en: 'Mark the coding for the report ★',
    },
    is: plain('s'),
    act: (acts) => acts.star(),
  },
  {
    keys: ['T'],
    does: {
      nb: 'Merk kodingen som usikker',
      nn: 'Merk kodinga som usikker',
      en: 'Mark the coding as uncertain',
    },
    is: plain('t'),
    act: (acts) => acts.doubt(),
  },
  {
    keys: ['M'],
    does: { nb: 'Skriv et notat', nn: 'Skriv eit notat', en: 'Write a memo' },
    is: plain('m'),
    act: opens('memo'),
  },
  {
    keys: ['Q'],
    does: { nb: 'Velg som sitat', nn: 'Vel som sitat', en: 'Choose as a quote' },
    is: plain('q'),
    act: (acts) => acts.quote(),
  },
  {
    keys: ['A'],
    does: {
      nb: 'Merk hvilket spørsmål i guiden som stilles her',
      nn: 'Merk kva spørsmål i guiden som blir stilt her',
      en: 'Mark which question of the guide is asked here',
    },
    is: plain('a'),
    act: opens('asked'),
  },
  {
    keys: ['Ctrl', 'Z'],
    does: { nb: 'Angre', nn: 'Angre', en: 'Undo' },
    is: withControl('z'),
    act: (acts) => acts.turn('undo'),
  },
  {
    keys: ['Ctrl', 'Y'],
    does: { nb: 'Gjør om igjen', nn: 'Gjer om igjen', en: 'Do again' },
    is: withControl('y', 'shift+z'),
    act: (acts) => acts.turn('redo'),
  },
  {
    keys: ['?'],
    does: { nb: 'Vis denne oversikten', nn: 'Vis denne oversikta', en: 'Show this list' },
    is: ({ key, ctrlKey, metaKey }) => key === '?' && !ctrlKey && !metaKey,
    act: opens('help'),
  },
]

/** Does what a key stands for; `true` where it stood for something. */
export function pressed(event: Press, acts: CodingActs, desk: Desk): boolean {
  if (desk.state().moving && movingKey(event, acts, desk)) return true
  const key = keys.find(({ is }) => is(event))
  if (!key) return false
  return key.act(acts, desk, event) !== false
}

/** While an end of a coding is held. Any other key lets go of it first. */
function movingKey(event: Press, acts: CodingActs, desk: Desk): boolean {
  if (event.key === 'Escape') {
    desk.set({ moving: null })
    return true
  }
  if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    acts.move(event.shiftKey ? 'character' : 'word', event.key === 'ArrowLeft' ? -1 : 1)
    return true
  }
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return true
  acts.letGo()
  return event.key === 'Enter'
}
