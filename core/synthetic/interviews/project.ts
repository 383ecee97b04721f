import {
  begun,
  changed,
  createdCode,
  type LogEvent,
  merged,
  operation,
  type Project,
  placed,
  put,
} from '#core/interviews'
import { type Actors, madeUpActors } from './actors.ts'
import { createDiary, type Diary } from './diary.ts'
import { idOf } from './ids.ts'
import { codedInterviews } from './project-coding.ts'
import { writtenParts } from './project-writing.ts'
import { writtenCodes } from './study/codes.ts'
import { writtenCategories, writtenThemes } from './study/tree.ts'
import { type SyntheticStudy, syntheticStudy } from './study.ts'

/**
 * The analysis of the made-up study as it was made: coded interview by interview and gone back over, coded blind by a second
 * coder in two, gathered into categories and themes, and written out. Ids are the same every time.
 *
 * @param actors who did it; the first leads the study, and the second signs the quotes.
 */
export function syntheticProject(actors: Actors = madeUpActors): {
  readonly study: SyntheticStudy
  readonly events: readonly LogEvent[]
  readonly project: Project
} {
  const study = syntheticStudy()
  const diary = createDiary()
  diary.notBefore(study.about.from)
  diary.write('begin', actors.first, begun([1, 2, 3, 4].map((number) => idOf(`question/${number}`))))
  for (const { key, name, text } of writtenCodes.filter(({ from }) => from === 'theory')) {
    const id = idOf(`code/${key}`)
    diary.write(
      'create',
      actors.first,
      createdCode(diary.project(), { id, name, text, origin: { from: 'theory' } }),
    )
  }
  codedInterviews(study, diary, actors)
  diary.notBefore('2026-06-23')
  tidied(diary, actors.first)
  categorised(diary, actors.first)
  themed(diary, actors.first)
  writtenParts(study, diary, actors)
  return { study, events: diary.events, project: diary.project() }
}

/** A code that turned out to be another one, and the descriptions, which are written when the coding is done. */
function tidied(diary: Diary, actor: string): void {
  const door = idOf('code/wrong door')
  const into = idOf('code/tilfeldig')
  const origin = { from: 'in-vivo', interview: idOf('interview/I06') } as const
  const name = 'Gått inn feil dør'
  diary.write('create', actor, createdCode(diary.project(), { id: door, name: 'Eg hadde gått feil', origin }))
  diary.write('change', actor, changed(diary.project(), 'code', door, { name, origin: { from: 'reading' } }))
  const reason = 'Feil dør er én av flere tilfeldigheter, og for smal som egen kode.'
  diary.write('merge', actor, merged(diary.project(), { from: [door], into, fuse: false }), reason)
  for (const { key, text } of writtenCodes) {
    diary.write('write', actor, changed(diary.project(), 'code', idOf(`code/${key}`), { text }))
  }
}

function categorised(diary: Diary, actor: string): void {
  writtenCategories.forEach(({ key, name, text }, at) => {
    const id = idOf(`category/${key}`)
    const category = { kind: 'category', id, name, text, themes: [], place: at + 1 } as const
    diary.write('create', actor, [operation(null, category)])
    const codes = writtenCodes.filter(({ categories }) => categories.includes(key))
    const ids = codes.map((code) => idOf(`code/${code.key}`))
    diary.write('move', actor, placed(diary.project(), ids, id, true))
  })
}

function themed(diary: Diary, actor: string): void {
  diary.notBefore('2026-08-17')
  writtenThemes.forEach(({ key, name, text, standing, ...theme }, at) => {
    const id = idOf(`theme/${key}`)
    const made = {
      kind: 'theme' as const,
      id,
      name,
      text,
      standing: 'candidate' as const,
      questions: theme.questions.map(([number, bearing]) => ({
        question: idOf(`question/${number}`),
        bearing,
      })),
      sources: [
        ...theme.survey.map((code) => ({ source: 'survey' as const, code })),
        ...theme.mapping.map((code) => ({ source: 'mapping' as const, code })),
      ],
      place: at + 1,
    }
    diary.write('create', actor, put(diary.project(), made))
    const reason = standing === 'set-aside' ? text : ''
    diary.write('change', actor, changed(diary.project(), 'theme', id, { standing }), reason)
  })
  for (const { key, themes } of writtenCategories) {
    const ids = themes.map((theme) => idOf(`theme/${theme}`))
    diary.write('move', actor, changed(diary.project(), 'category', idOf(`category/${key}`), { themes: ids }))
  }
}
