import type { LocalText } from '#core/foundation'
import { SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CodingAnswer } from './answers.ts'
import { type Filter, type Part, parts, shownGroups } from './shown-groups.ts'

const words = {
  part: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  participant: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  everywhere: { nb: 'Alle', nn: 'Alle', en: 'All' },
  search: { nb: 'Søk i tekstene', nn: 'Søk i tekstane', en: 'Search the texts' },
} satisfies Record<string, LocalText>

const partNames: Readonly<Record<Part, LocalText>> = {
  first: { nb: 'Å kode ({count})', nn: 'Å kode ({count})', en: 'To code ({count})' },
  second: {
    nb: 'Å kode som nummer to ({count})',
    nn: 'Å kode som nummer to ({count})',
    en: 'To code as the second ({count})',
  },
  apart: {
    nb: 'Kodet ulikt av to ({count})',
    nn: 'Koda ulikt av to ({count})',
    en: 'Coded differently by two ({count})',
  },
  done: { nb: 'Kodet ({count})', nn: 'Koda ({count})', en: 'Coded ({count})' },
  all: { nb: 'Alle ({count})', nn: 'Alle ({count})', en: 'All ({count})' },
}

/** Which texts of the list are shown. */
export function FilterBar({
  desk,
  filter,
  change,
}: {
  desk: CodingAnswer
  filter: Filter
  change: (filter: Filter) => void
}) {
  const say = useSay()
  const met = new Set(desk.groups.map(({ participant }) => participant))
  return (
    <div className="lp-coding-filter">
      <SelectField
        label={say(words.part)}
        value={filter.part}
        change={(part) => change({ ...filter, part: part as Part })}
        options={parts.map((part) => ({
          value: part,
          text: say(partNames[part], { count: shownGroups(desk.groups, { ...filter, part }).length }),
        }))}
      />
      <SelectField
        label={say(words.participant)}
        value={filter.participant}
        change={(participant) => change({ ...filter, participant })}
        options={[
          { value: '', text: say(words.everywhere) },
          ...desk.participants
            .filter(({ id }) => met.has(id))
            .map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <TextField
        label={say(words.search)}
        value={filter.search}
        change={(search) => change({ ...filter, search })}
      />
    </div>
  )
}
