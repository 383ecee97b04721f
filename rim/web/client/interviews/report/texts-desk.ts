import { type QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { analysisProblems, textWritten } from '#core/interviews'
import { ApiProblem, request } from '../../api/index.ts'
import type { TextDesk, TextDeskAnswer, Writing } from '../../report-texts/index.ts'
import { type Say, useSay } from '../../words/index.ts'
import { type AnalysisStore, stored } from '../analysis/index.ts'
import { studyAddress } from '../queries.ts'
import { isAsShown } from './as-shown.ts'

const words = {
  conflicts: {
    nb: '{count} tekster er skrevet over noe som har endret seg siden. Se på dem før rapporten lages.',
    nn: '{count} tekstar er skrivne over noko som har endra seg sidan. Sjå på dei før rapporten blir laga.',
    en: '{count} texts are written over something that has changed since. Look at them before the report is made.',
  },
  oneConflict: {
    nb: 'Én tekst er skrevet over noe som har endret seg siden. Se på den før rapporten lages.',
    nn: 'Éin tekst er skriven over noko som har endra seg sidan. Sjå på han før rapporten blir laga.',
    en: 'One text is written over something that has changed since. Look at it before the report is made.',
  },
  changed: {
    nb: 'Studien har endret seg, og den genererte teksten er en annen enn da denne ble skrevet. Din tekst står til du velger.',
    nn: 'Studien har endra seg, og den genererte teksten er ein annan enn då denne blei skriven. Teksten din står til du vel.',
    en: 'The study has changed, and the generated text is another than when this was written. Your text stands until you choose.',
  },
  changedRemoved: {
    nb: 'Studien har endret seg, og teksten som ble tatt ut, er en annen nå. Den er fortsatt ute av rapporten.',
    nn: 'Studien har endra seg, og teksten som blei teken ut, er ein annan no. Han er framleis ute av rapporten.',
    en: 'The study has changed, and the text that was left out is another now. It is still left out.',
  },
  unknown: {
    nb: 'Disse tallene står ikke noe annet sted i rapporten: {numbers}. Kontroller dem.',
    nn: 'Desse tala står ikkje nokon annan stad i rapporten: {numbers}. Kontroller dei.',
    en: 'These numbers stand nowhere else in the report: {numbers}. Check them.',
  },
  quicker: {
    nb: 'En annen har skrevet her i mellomtiden, og det du skrev, er ikke lagret ennå. Under ser du hva som står nå. Lagrer du, gjelder din tekst.',
    nn: 'Nokon annan har skrive her i mellomtida, og det du skreiv, er ikkje lagra enno. Under ser du kva som står no. Lagrar du, gjeld teksten din.',
    en: 'Somebody else has written here meanwhile, and what you wrote is not saved yet. Below you see what stands now. If you save, your text holds.',
  },
} satisfies Record<string, LocalText>

const { changedMeanwhile } = analysisProblems

/** Where the texts of a study's report in one language are written. The edits stand in the study's log, and are fetched from there. */
export interface StudyTextDesk extends TextDesk {
  /** Fetches the texts anew where an edit of them is stored that they are not fetched with, whoever made it. */
  freshen(): void
}

/** @param analysis the study's, in which nothing waits. */
export function studyTextDesk(
  study: string,
  language: 'nb' | 'nn',
  analysis: AnalysisStore,
  queries: QueryClient,
): StudyTextDesk {
  const queryKey = ['study-report-texts', study, language]
  let fetchedWith = analysis.state().project.edit
  const fetchAnew = (): Promise<void> => {
    const { edit } = analysis.state().project
    // who waits for what is being fetched does not begin again
    const cancelRefetch = edit !== fetchedWith
    fetchedWith = edit
    return queries.invalidateQueries({ queryKey }, { cancelRefetch })
  }
  return {
    key: queryKey.join(' '),
    language,
    words,
    quicker: changedMeanwhile.number,
    newId: () => crypto.randomUUID(),
    freshen() {
      const { project, saving } = analysis.state()
      if (saving === 'saved' && project.edit !== fetchedWith) void fetchAnew()
    },
    useTexts: () =>
      useQuery({
        queryKey,
        queryFn: () =>
          request<TextDeskAnswer>('GET', `${studyAddress(study)}/report-texts?language=${language}`),
        // they are made of the whole analysis, which other pages change
        staleTime: 0,
        refetchOnWindowFocus: false,
      }),
    useWrite() {
      const say = useSay()
      return useMutation({
        // the log keeps what is done without a line, and sends it later
        networkMode: 'always',
        async mutationFn({ part, kind, text = '' }: Writing) {
          const { project } = analysis.state()
          if (!isAsShown(project, language, part)) throw late(say)
          const { id: node, section, follows: after, generated } = part
          const where = { study, language, section, node, after }
          const operations = textWritten(project, { ...where, kind, text, replaced: generated ?? '' })
          if (operations.length === 0) return
          analysis.act(kind === 'withdrawn' ? 'remove' : 'write', operations)
          await stored(analysis, operations)
        },
        async onSuccess(_answer, { done }) {
          await fetchAnew()
          done()
        },
        onError: fetchAnew,
      })
    },
  }
}

/** What the server would say to somebody whom another was quicker than. */
const late = (say: Say): ApiProblem =>
  new ApiProblem({
    ...{ status: 409, number: changedMeanwhile.number, detail: say(changedMeanwhile.text) },
    ...{ problems: [], retryAfter: null, stepUp: null },
  })
