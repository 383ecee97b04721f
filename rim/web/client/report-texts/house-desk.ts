import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../api/index.ts'
import type { TextDeskAnswer, WrittenAnswer } from './answers.ts'
import type { TextDesk, Writing } from './desk.ts'

const words = {
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

/** Where the texts of a report that the house keeps are written: the survey's, and the annual report's. */
export function houseDesk({
  base,
  place,
  conflicts,
}: {
  /** In the API. */
  readonly base: string
  /** Which report there. */
  readonly place: Readonly<Record<string, string>> & { readonly language: 'nb' | 'nn' }
  /** What is said of texts that no longer go with the numbers. */
  readonly conflicts: Pick<TextDesk['words'], 'conflicts' | 'oneConflict'>
}): TextDesk {
  const address = (path = ''): string => `${base}${path}?${new URLSearchParams(place)}`
  const queryKey = ['report-texts', base, ...Object.values(place)]
  const send = ({ part, kind, text = '' }: Writing) =>
    request('POST', base, {
      ...place,
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
    language: place.language,
    words: { ...words, ...conflicts },
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
