import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Card, CheckField, Failure, SelectField, TextField, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { CaseFilterFields } from './case-filter.tsx'
import { type Case, type CaseFilter, noFilter } from './cases.ts'
import { HitList } from './hit-list.tsx'
import { type AskedHits, useHits } from './queries.ts'

const words = {
  title: { nb: 'Søk i alle tekstene', nn: 'Søk i alle tekstane', en: 'Search all texts' },
  text: { nb: 'Hva skal finnes?', nn: 'Kva skal finnast?', en: 'What to find?' },
  how: { nb: 'Måte', nn: 'Måte', en: 'Way' },
  stems: { nb: 'Ord og bøyningsformer', nn: 'Ord og bøyingsformer', en: 'Words and their forms' },
  whole: { nb: 'Hele ord, nøyaktig', nn: 'Heile ord, nøyaktig', en: 'Whole words, exactly' },
  expression: { nb: 'Regulært uttrykk', nn: 'Regulært uttrykk', en: 'Regular expression' },
  helpWords: {
    nb: 'Flere ord må være sagt i samme replikk. «anførselstegn» rundt ord som skal stå sammen. tjenest* finner alt som begynner slik.',
    nn: 'Fleire ord må vere sagt i same replikk. «hermeteikn» rundt ord som skal stå saman. tenest* finn alt som byrjar slik.',
    en: 'Several words must be said in one turn. Quotation marks around words that stand together. tjenest* finds all that begins so.',
  },
  helpExpression: {
    nb: 'For eksempel (ringte|ringer) meg. ^ og $ er begynnelsen og slutten på en linje. Skriv [\\p{L}] for en bokstav: \\w og \\b kjenner ikke æ, ø og å.',
    nn: 'Til dømes (ringde|ringjer) meg. ^ og $ er byrjinga og slutten på ei linje. Skriv [\\p{L}] for ein bokstav: \\w og \\b kjenner ikkje æ, ø og å.',
    en: 'For example (ringte|ringer) meg. ^ and $ are the ends of a line. Write [\\p{L}] for a letter: \\w and \\b do not know æ, ø and å.',
  },
  case: { nb: 'Skill store og små bokstaver', nn: 'Skil store og små bokstavar', en: 'Match capitals' },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
} satisfies Record<string, LocalText>

type Way = 'stems' | 'whole' | 'expression'

/** Searching the texts, and coding what is found. */
export function SearchView({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const [text, setText] = useState('')
  const [way, setWay] = useState<Way>('stems')
  const [matchCase, setMatchCase] = useState(false)
  const [filter, setFilter] = useState<CaseFilter>(noFilter)
  const [asked, setAsked] = useState<AskedHits | null>(null)
  const hits = useHits(study.id, asked)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (text.trim() !== '') setAsked(askedOf(text.trim(), way, matchCase, filter))
  }
  return (
    <>
      <Card title={say(words.title)}>
        <form className="lp-stack lp-find-form" onSubmit={submit}>
          <TextField
            label={say(words.text)}
            value={text}
            change={setText}
            help={say(way === 'expression' ? words.helpExpression : words.helpWords)}
          />
          <SelectField
            label={say(words.how)}
            value={way}
            change={(value) => setWay(value as Way)}
            options={(['stems', 'whole', 'expression'] as const).map((value) => ({
              value,
              text: say(words[value]),
            }))}
          />
          <CheckField label={say(words.case)} checked={matchCase} change={setMatchCase} />
          <CaseFilterFields
            study={study.id}
            filter={filter}
            change={setFilter}
            sites={false}
            starred={false}
          />
          <Button type="submit">{say(words.search)}</Button>
        </form>
      </Card>
      {asked && !hits.data && !hits.isError && <Waiting />}
      {hits.isError && <Failure cause={hits.error} />}
      {asked && hits.data && (
        <HitList key={JSON.stringify(asked)} study={study} cases={cases} found={hits.data} asked={asked} />
      )}
    </>
  )
}

const askedOf = (
  text: string,
  way: Way,
  matchCase: boolean,
  { informants, sex, ageFrom, ageTo }: CaseFilter,
): AskedHits => ({
  text,
  how: way === 'expression' ? 'expression' : 'words',
  ...(way === 'whole' && { whole: 'yes' as const }),
  ...(matchCase && { case: 'yes' as const }),
  ...(informants && { informants: 'yes' as const }),
  ...(sex !== '' && { sex }),
  ...(ageFrom !== '' && { ageFrom }),
  ...(ageTo !== '' && { ageTo }),
})
