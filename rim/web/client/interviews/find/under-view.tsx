import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Coding, combined, near, type Project, textIndex } from '#core/interviews'
import { Card, SelectField, TextField, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import { CaseFilterFields } from './case-filter.tsx'
import { type Case, type CaseFilter, caseIsAsked, noFilter, type Passage, passagesUnder } from './cases.ts'
import { Passages } from './passages.tsx'
import { asVersion, useWholeTexts } from './texts.ts'
import { chosenCodes, TreeChoice } from './tree-choice.tsx'

const words = {
  title: { nb: 'Det som står under koder', nn: 'Det som står under kodar', en: 'What stands under codes' },
  a: {
    nb: 'Kode, kategori eller tema (A)',
    nn: 'Kode, kategori eller tema (A)',
    en: 'Code, category or theme (A)',
  },
  how: { nb: 'Sammen med', nn: 'Saman med', en: 'Together with' },
  alone: { nb: 'A alene', nn: 'A åleine', en: 'A by itself' },
  and: { nb: 'A og B om de samme ordene', nn: 'A og B om dei same orda', en: 'A and B on the same words' },
  'and-not': { nb: 'A, men ikke B', nn: 'A, men ikkje B', en: 'A but not B' },
  near: { nb: 'A i nærheten av B', nn: 'A i nærleiken av B', en: 'A near B' },
  b: {
    nb: 'Kode, kategori eller tema (B)',
    nn: 'Kode, kategori eller tema (B)',
    en: 'Code, category or theme (B)',
  },
  within: { nb: 'Høyst så langt fra', nn: 'Høgst så langt frå', en: 'At most so far away' },
  unit: { nb: 'Målt i', nn: 'Målt i', en: 'Measured in' },
  words: { nb: 'ord', nn: 'ord', en: 'words' },
  turns: { nb: 'replikker', nn: 'replikkar', en: 'turns' },
  choose: { nb: 'Velg hva du vil se.', nn: 'Vel kva du vil sjå.', en: 'Choose what to see.' },
  places: { nb: 'Steder', nn: 'Stader', en: 'Places' },
} satisfies Record<string, LocalText>

const ways = ['alone', 'and', 'and-not', 'near'] as const
type Way = (typeof ways)[number]

interface Asked {
  readonly a: string
  readonly b: string
  readonly way: Way
  readonly within: string
  readonly unit: 'words' | 'turns'
  readonly filter: CaseFilter
}

/** What stands under a code, a category or a theme, alone or together with another. */
export function UnderView({ study, cases }: { study: OwnStudyAnswer; cases: readonly Case[] }) {
  const say = useSay()
  const project = useProject()
  const [asked, setAsked] = useState<Asked>({
    a: '',
    b: '',
    way: 'alone',
    within: '20',
    unit: 'words',
    filter: noFilter,
  })
  const change = (some: Partial<Asked>): void => setAsked({ ...asked, ...some })
  const two = asked.way !== 'alone'
  const ready = asked.a !== '' && (!two || asked.b !== '')
  return (
    <>
      <Card title={say(words.title)}>
        <div className="lp-find-fields lp-find-form">
          <TreeChoice label={say(words.a)} value={asked.a} change={(a) => change({ a })} project={project} />
          <SelectField
            label={say(words.how)}
            value={asked.way}
            change={(way) => change({ way: way as Way })}
            options={ways.map((value) => ({ value, text: say(words[value]) }))}
          />
          {two && (
            <TreeChoice
              label={say(words.b)}
              value={asked.b}
              change={(b) => change({ b })}
              project={project}
            />
          )}
          {asked.way === 'near' && (
            <>
              <TextField
                kind="number"
                label={say(words.within)}
                value={asked.within}
                change={(within) => change({ within })}
              />
              <SelectField
                label={say(words.unit)}
                value={asked.unit}
                change={(unit) => change({ unit: unit as Asked['unit'] })}
                options={(['words', 'turns'] as const).map((value) => ({ value, text: say(words[value]) }))}
              />
            </>
          )}
        </div>
        <CaseFilterFields study={study.id} filter={asked.filter} change={(filter) => change({ filter })} />
      </Card>
      <Card title={say(words.places)}>
        {ready ? (
          <Found key={JSON.stringify(asked)} study={study} cases={cases} project={project} asked={asked} />
        ) : (
          <p>{say(words.choose)}</p>
        )}
      </Card>
    </>
  )
}

interface Given {
  readonly study: OwnStudyAnswer
  readonly cases: readonly Case[]
  readonly project: Project
  readonly asked: Asked
}

function Found({ study, cases, project, asked }: Given) {
  const own = cases.filter((one) => caseIsAsked(one, asked.filter))
  if (asked.way === 'near') return <FoundNear study={study} cases={own} project={project} asked={asked} />
  const sets = { a: chosenCodes(project, asked.a), b: chosenCodes(project, asked.b) }
  const passages =
    asked.way === 'alone'
      ? passagesUnder(project, sets.a, own, keeping(asked))
      : inOrder(combined(project, sets, asked.way, keeping(asked)), own)
  return <Passages study={study.id} passages={passages} cases={own} informants={asked.filter.informants} />
}

/** Distances need the texts themselves. */
function FoundNear({ study, cases, project, asked }: Given) {
  const sets = { a: chosenCodes(project, asked.a), b: chosenCodes(project, asked.b) }
  const has = (interview: string, codes: ReadonlySet<string>): boolean =>
    [...(project.codings.get(interview)?.values() ?? [])].some(({ code }) => codes.has(code))
  const needed = cases.flatMap(({ interview, version }) =>
    version !== null && has(interview, sets.a) && has(interview, sets.b) ? [version] : [],
  )
  const texts = useWholeTexts(study.id, needed)
  if (texts.size < new Set(needed).size) return <Waiting />
  const indexes = needed.map((version) => textIndex(asVersion(texts.get(version)!)))
  const within = { within: Math.max(0, Number(asked.within) || 0), unit: asked.unit }
  const passages = inOrder(near(project, indexes, sets, within, keeping(asked)), cases)
  return <Passages study={study.id} passages={passages} cases={cases} informants={asked.filter.informants} />
}

const keeping =
  ({ filter }: Asked) =>
  ({ starred }: Coding): boolean =>
    !filter.starred || starred

/** Places of the versions that are coded now, in the order of the interviews. */
const inOrder = (stretches: readonly Omit<Passage, 'coding'>[], cases: readonly Case[]): readonly Passage[] =>
  cases.flatMap(({ interview, version }) =>
    stretches
      .filter((one) => one.interview === interview && one.version === version)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map(({ start, end }) => ({ interview, version: version!, start, end, coding: null })),
  )
