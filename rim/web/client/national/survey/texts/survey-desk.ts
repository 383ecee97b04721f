import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../../api/index.ts'
import type { TextDesk, TextDeskAnswer, Writing, WrittenAnswer } from '../../../report-texts/index.ts'

const words = {
  conflicts: {
    nb: '{count} tekster passer ikke lenger sammen med tallene. Se på dem før resultatene blir godkjent.',
    nn: '{count} tekstar passar ikkje lenger saman med tala. Sjå på dei før resultata blir godkjende.',
    en: '{count} texts no longer go with the numbers. Look at them before the results are approved.',
  },
  oneConflict: {
    nb: 'Én tekst passer ikke lenger sammen med tallene. Se på den før resultatene blir godkjent.',
    nn: 'Éin tekst passar ikkje lenger saman med tala. Sjå på han før resultata blir godkjende.',
    en: 'One text no longer goes with the numbers. Look at it before the results are approved.',
  },
  changed: {
    nb: 'Tallene er oppdatert, og den genererte teksten er en annen enn da denne ble skrevet. Din tekst står til du velger.',
    nn: 'Tala er oppdaterte, og den genererte teksten er ein annan enn då denne blei skriven. Teksten din står til du vel.',
    en: 'The numbers are refreshed, and the generated text is another than when this was written. Your text stands until you choose.',
  },
  changedRemoved: {
    nb: 'Tallene er oppdatert, og teksten som ble tatt ut, er en annen nå. Den er fortsatt ute av rapporten.',
    nn: 'Tala er oppdaterte, og teksten som blei teken ut, er ein annan no. Han er framleis ute av rapporten.',
    en: 'The numbers are refreshed, and the text that was left out is another now. It is still left out.',
  },
  unknown: {
    nb: 'Disse tallene står ikke noe annet sted i rapporten: {numbers}. Kontroller dem. Tall som er skjermet, må ikke skrives inn.',
    nn: 'Desse tala står ikkje nokon annan stad i rapporten: {numbers}. Kontroller dei. Tal som er skjerma, må ikkje skrivast inn.',
    en: 'These numbers stand nowhere else in the report: {numbers}. Check them. Numbers that are withheld must not be written in.',
  },
  quicker: {
    nb: 'En annen har skrevet her i mellomtiden, og det du skrev, er ikke lagret ennå. Under ser du hva som står nå. Lagrer du på nytt, gjelder din tekst, og den andre finnes i det som er skrevet før.',
    nn: 'Nokon annan har skrive her i mellomtida, og det du skreiv, er ikkje lagra enno. Under ser du kva som står no. Lagrar du på nytt, gjeld teksten din, og den andre finst i det som er skrive før.',
    en: 'Somebody else has written here meanwhile, and what you wrote is not saved yet. Below you see what stands now. If you save again, your text holds, and the other is among what was written before.',
  },
} satisfies Record<string, LocalText>

/** Which report of a wave is written on. */
export interface SurveyTextPlace {
  readonly wave: string
  readonly scope: string
  readonly language: 'nb' | 'nn'
}

/** Where the texts of one of a wave's reports are written. */
export function surveyDesk({ wave, scope, language }: SurveyTextPlace): TextDesk {
  const address = (path = ''): string =>
    `/api/survey-waves/${wave}/texts${path}?${new URLSearchParams({ scope, language })}`
  const queryKey = ['survey-texts', wave, scope, language]
  const send = ({ part, kind, text = '' }: Writing) =>
    request('POST', `/api/survey-waves/${wave}/texts`, {
      scope,
      language,
      section: part.section,
      node: part.id,
      seen: part.edits ?? 0,
      kind,
      follows: kind === 'added' ? part.follows : null,
      text: kind === 'replaced' || kind === 'added' ? text : '',
      replaced: kind === 'replaced' || kind === 'removed' ? (part.generated ?? '') : '',
    })
  return {
    key: queryKey.join(' '),
    language,
    words,
    quicker: 4489,
    // no generated node begins so
    newId: () => `own-${crypto.randomUUID()}`,
    useTexts: () =>
      useQuery({
        queryKey,
        queryFn: () => request<TextDeskAnswer>('GET', address()),
        // somebody may be writing: what stands on the page is not moved under their hands
        refetchOnWindowFocus: false,
      }),
    useHistory: (node) =>
      useQuery({
        queryKey: [...queryKey, 'history', node],
        queryFn: () => request<readonly WrittenAnswer[]>('GET', address(`/${node}/history`)),
      }),
    useWrite() {
      const queries = useQueryClient()
      // conflicts and unknown numbers follow from the whole report
      const fetchAnew = () => queries.invalidateQueries({ queryKey })
      return useMutation({
        mutationFn: send,
        async onSuccess(_answer, { done }) {
          await fetchAnew()
          done()
        },
        // where somebody else was quicker: their text is shown before it is written over
        onError: fetchAnew,
      })
    },
  }
}
