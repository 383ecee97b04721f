import { type CodeOrigin, coded, createdCode, marked, type Operation, operation } from '#core/interviews'
import type { Actors } from './actors.ts'
import type { Diary } from './diary.ts'
import { idOf } from './ids.ts'
import { type WrittenCode, writtenCodes } from './study/codes.ts'
import type { MarkedCoding, SyntheticInterview, SyntheticStudy } from './study.ts'

interface Numbered extends MarkedCoding {
  readonly id: string
}

/**
 * The coding of all interviews. A code that is named by somebody's words begins with that interview; those before it are gone
 * back over when all have been read.
 */
export function codedInterviews({ interviews }: SyntheticStudy, diary: Diary, actors: Actors): void {
  const late: Numbered[] = []
  for (const interview of interviews) {
    diary.notBefore(interview.date)
    diary.write('create', actors.first, [reading(interview, false)])
    const own = numbered(interview)
    for (const coding of own.filter(({ coder }) => coder === 'first')) {
      if (mayBegin(coding.key, interview.informant) || isThere(diary, coding.key))
        write(diary, coding, actors.first)
      else late.push(coding)
    }
    diary.write('change', actors.first, [reading(interview, true)])
  }
  diary.notBefore('2026-06-15')
  for (const coding of late) write(diary, coding, actors.first)
  diary.notBefore('2026-06-18')
  for (const coding of interviews.flatMap(numbered)) {
    if (coding.coder === 'second') write(diary, coding, actors.second)
  }
}

const codeOf = (key: string): WrittenCode => {
  const found = writtenCodes.find((code) => code.key === key)
  if (!found) throw new RangeError(`no code «${key}»`)
  return found
}

const numbered = ({ informant, codings }: SyntheticInterview): readonly Numbered[] =>
  codings.map((coding, at) => ({ ...coding, id: idOf(`coding/${informant}/${at}/${coding.coder}`) }))

const isThere = (diary: Diary, key: string): boolean => diary.project().code.has(idOf(`code/${key}`))

const mayBegin = (key: string, informant: string): boolean => {
  const { from } = codeOf(key)
  return from === null || from === informant
}

/** A coding in one doing with its code, where it is the first; what is marked in it is marked afterwards. */
function write(
  diary: Diary,
  { id, key, coder: _, starred, tentative, ...stretch }: Numbered,
  actor: string,
): void {
  const code = idOf(`code/${key}`)
  const project = diary.project()
  const making = project.code.has(code) ? [] : createdCode(project, { id: code, ...beginning(key) })
  diary.write('code', actor, [...making, ...coded(project, { id, code, coder: actor, ...stretch })])
  if (starred || tentative) diary.write('mark', actor, marked(diary.project(), id, { starred, tentative }))
}

function beginning(key: string): { readonly name: string; readonly origin: CodeOrigin } {
  const { name, from } = codeOf(key)
  if (from === null) return { name, origin: { from: 'reading' } }
  return { name, origin: { from: 'in-vivo', interview: idOf(`interview/${from}`) } }
}

/** How thoroughly an interview is coded, first as begun and then as done. */
function reading({ id, coding: mode }: SyntheticInterview, done: boolean): Operation {
  const before = { kind: 'reading', id, interview: id, mode, done: false } as const
  return done ? operation(before, { ...before, done: true }) : operation(null, before)
}
