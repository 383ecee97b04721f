import type { LocalText } from '#core/foundation'
import {
  type Coding,
  coded,
  codedInVivo,
  codeName,
  codeNamed,
  codingsOf,
  createdCode,
  find,
  marked,
  put,
  type Range,
  recoded,
  uncoded,
} from '#core/interviews'
import type { Say } from '../../words/index.ts'
import type { AnalysisStore } from '../analysis/index.ts'
import { actWords as words } from './act-words.ts'
import { movingActs } from './moving-acts.ts'
import type { CodedText } from './text/blocks.ts'
import { type Desk, recentAfter } from './text/desk.ts'
import { inOrder } from './text/drawn.ts'

/** What a coder can do at a text. Everything reads the project as it is when it is done. */
export type CodingActs = ReturnType<typeof codingActs>

/** @param person staff id of the coder. */
export function codingActs({
  store,
  desk,
  text,
  person,
  say,
}: {
  readonly store: AnalysisStore
  readonly desk: Desk
  readonly text: CodedText
  readonly person: string
  readonly say: Say
}) {
  const { interview, version, points } = text
  const project = () => store.state().project
  const newId = (): string => crypto.randomUUID()
  const tell = (what: LocalText, filled?: Record<string, string | number>): void =>
    desk.set({ told: say(what, filled) })
  const nameOf = (code: string): string => project().code.get(code)?.name ?? ''
  const own = (): readonly Coding[] =>
    inOrder([...codingsOf(project(), interview).values()].filter((one) => one.version === version))
  const active = (): Coding | null => {
    const { active: id } = desk.state()
    const found = id === null ? undefined : find(project(), 'coding', id)
    if (!found) tell(words.chooseFirst)
    return found ?? null
  }
  const used: string[] = [...desk.state().recent]
  const use = (code: string): void => {
    const at = used.indexOf(code)
    if (at >= 0) used.splice(at, 1)
    used.unshift(code)
    desk.set({ recent: recentAfter(desk.state().recent, used, code), last: code })
  }
  /** What is marked, or told that nothing is. */
  const stretch = (): Range | null => {
    const { marked: there } = desk.state()
    if (!there) tell(words.markFirst)
    return there
  }

  const code = (id: string): void => {
    const range = stretch()
    if (!range) return
    const coding = newId()
    const operations = coded(project(), { id: coding, code: id, coder: person, interview, version, ...range })
    use(id)
    if (operations.length === 0) {
      tell(words.codedAlready, { name: nameOf(id) })
      return
    }
    store.act('code', operations)
    desk.set({ active: coding })
    tell(words.coded, { name: nameOf(id) })
  }

  /** Under a code of this name, which is made where there is none. */
  const codeNew = (name: string): void => {
    const range = stretch()
    if (!range || codeName(name) === '') return
    const there = codeNamed(project(), name)
    if (there) {
      code(there.id)
      return
    }
    const [newCode, coding] = [newId(), newId()]
    const made = createdCode(project(), { id: newCode, name, origin: { from: 'reading' } })
    const put = coded(project(), { id: coding, code: newCode, coder: person, interview, version, ...range })
    store.act('code', [...made, ...put])
    use(newCode)
    desk.set({ active: coding })
    tell(words.coded, { name: codeName(name) })
  }

  const inVivo = (): void => {
    const range = stretch()
    if (!range) return
    const said = points.slice(range.start, range.end)
    const [newCode, coding] = [newId(), newId()]
    const operations = codedInVivo(project(), {
      id: coding,
      newCode,
      coder: person,
      words: said,
      interview,
      version,
      ...range,
    })
    const name = codeName(said)
    const id = codeNamed(project(), name)?.id ?? newCode
    if (operations.length === 0) {
      tell(words.codedAlready, { name })
      return
    }
    store.act('code', operations)
    use(id)
    desk.set({ active: coding })
    tell(words.coded, { name })
  }

  const uncode = (): void => {
    const one = active()
    if (!one) return
    const name = nameOf(one.code)
    const list = own()
    const at = list.findIndex(({ id }) => id === one.id)
    store.act('uncode', uncoded(project(), [one.id]))
    desk.set({ active: list[at + 1]?.id ?? list[at - 1]?.id ?? null, moving: null })
    tell(words.uncoded, { name })
  }

  const recode = (id: string): void => {
    const one = active()
    if (!one) return
    store.act('recode', recoded(project(), one.id, id))
    use(id)
    tell(words.recoded, { name: nameOf(id) })
  }

  const recodeNew = (name: string): void => {
    const one = active()
    if (!one || codeName(name) === '') return
    const there = codeNamed(project(), name)
    if (there) {
      recode(there.id)
      return
    }
    const newCode = newId()
    const made = createdCode(project(), { id: newCode, name, origin: { from: 'reading' } })
    store.act('recode', [...made, ...recoded(project(), one.id, newCode)])
    use(newCode)
    tell(words.recoded, { name: codeName(name) })
  }

  const { letGo, ...moving } = movingActs({ store, desk, text, active, tell })

  const star = (): void => {
    const one = active()
    if (!one) return
    store.act('mark', marked(project(), one.id, { starred: !one.starred }))
    tell(one.starred ? words.unstarred : words.starred)
  }
  const doubt = (): void => {
    const one = active()
    if (!one) return
    store.act('mark', marked(project(), one.id, { tentative: !one.tentative }))
    tell(one.tentative ? words.sure : words.tentative)
  }

  const choose = (id: string | null): void => {
    letGo()
    desk.set({ active: id })
    if (id === null) return
    const list = own()
    const at = list.findIndex((one) => one.id === id)
    if (at >= 0) tell(words.nth, { at: at + 1, of: list.length, name: nameOf(list[at]!.code) })
  }
  /** The next coding of the text, or the one before: from the chosen one, or from the caret. */
  const go = (step: 1 | -1, codings: readonly Coding[] = own()): void => {
    if (codings.length === 0) {
      tell(words.noCodings)
      return
    }
    const { active: id, focus } = desk.state()
    const at = codings.findIndex((one) => one.id === id)
    const next =
      at >= 0
        ? codings[(at + step + codings.length) % codings.length]
        : step === 1
          ? (codings.find(({ start }) => start >= focus) ?? codings[0])
          : (codings.findLast(({ start }) => start <= focus) ?? codings.at(-1))
    if (!next) return
    choose(next.id)
    desk.set({ anchor: next.start, focus: next.start })
  }
  const goWithin = (code: string): void =>
    go(
      1,
      own().filter((one) => one.code === code),
    )
  /** The codings that a position lies in, the shortest first. */
  const around = (point: number): readonly Coding[] =>
    own()
      .filter(({ start, end }) => start <= point && point <= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
  /** Goes through the codings at the caret; `false` after the last, so that Tab goes on. */
  const cycle = (): boolean => {
    const there = around(desk.state().focus)
    const at = there.findIndex(({ id }) => id === desk.state().active)
    const next = there[at + 1]
    if (!next) return false
    choose(next.id)
    return true
  }

  /** Chooses what is marked, or the chosen coding, as a quote. */
  const quote = (): void => {
    const { marked: there, active: id } = desk.state()
    const range = there ?? (id === null ? undefined : find(project(), 'coding', id))
    if (!range) {
      tell(words.markFirst)
      return
    }
    const { start, end } = range
    for (const one of project().quote.values()) {
      if (one.version === version && one.start === start && one.end === end) {
        tell(words.quotedAlready)
        return
      }
    }
    store.act(
      'choose-quote',
      put(project(), {
        kind: 'quote',
        id: newId(),
        interview,
        version,
        start,
        end,
        edits: [],
        label: { sex: true, age: 'exact' },
        themes: [],
        chosenBy: person,
        signedBy: null,
      }),
    )
    tell(words.quoted)
  }

  const turn = (which: 'undo' | 'redo'): void => {
    desk.set({ moving: null })
    void store.turn(which).then(
      () => tell(which === 'undo' ? words.undone : words.redone),
      () => undefined,
    )
  }

  const digit = (at: number): void => {
    const id = desk.state().recent[at - 1]
    if (id === undefined || !project().code.has(id)) {
      tell(words.noDigit, { digit: at })
      return
    }
    code(id)
  }
  const again = (): void => {
    const { last } = desk.state()
    if (last !== null && project().code.has(last)) code(last)
  }

  return {
    ...{ code, codeNew, inVivo, uncode, recode, recodeNew, ...moving, letGo, star, doubt },
    ...{ choose, go, goWithin, around, cycle, quote, turn, digit, again, active, own },
  }
}
