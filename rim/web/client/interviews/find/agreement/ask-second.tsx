import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { randomShare } from '#core/interviews'
import { Button, Card, CheckField, Failure, SelectField, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { useSend } from '../../people/use-send.ts'
import { studyAddress } from '../../queries.ts'
import { type AgreementGiven, nameOf } from './given.ts'

const words = {
  title: { nb: 'Be om dobbeltkoding', nn: 'Be om dobbeltkoding', en: 'Ask for double coding' },
  lead: {
    nb: 'Et tilfeldig utvalg på en femtedel er vanlig. Med samme startall velges alltid de samme intervjuene, så utvalget kan etterprøves.',
    nn: 'Eit tilfeldig utval på ein femdel er vanleg. Med same starttal blir alltid dei same intervjua valde, så utvalet kan etterprøvast.',
    en: 'A random share of a fifth is usual. The same seed always chooses the same interviews, so that the choice can be checked.',
  },
  seed: { nb: 'Startall', nn: 'Starttal', en: 'Seed' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  propose: { nb: 'Foreslå intervjuer', nn: 'Foreslå intervju', en: 'Propose interviews' },
  which: { nb: 'Intervjuer', nn: 'Intervju', en: 'Interviews' },
  line: {
    nb: '{code}: {first} har kodet {count} steder',
    nn: '{code}: {first} har koda {count} stader',
    en: '{code}: {first} has coded {count} places',
  },
  second: { nb: 'Andre koder', nn: 'Andre kodar', en: 'Second coder' },
  choose: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  ask: {
    nb: 'Be om dobbeltkoding av {count}',
    nn: 'Be om dobbeltkoding av {count}',
    en: 'Ask for double coding of {count}',
  },
  none: {
    nb: 'Alle intervjuer som er kodet, dobbeltkodes allerede.',
    nn: 'Alle intervju som er koda, blir dobbeltkoda alt.',
    en: 'All interviews that are coded are coded twice already.',
  },
} satisfies Record<string, LocalText>

interface Askable {
  readonly interview: string
  readonly code: string
  /** Who has coded most of it. */
  readonly first: string
  readonly count: number
}

/** The leader asks a second coder for some interviews. */
export function AskSecond({ study, cases, members, seconds }: AgreementGiven) {
  const say = useSay()
  const project = useProject()
  const [seed, setSeed] = useState('1')
  const [share, setShare] = useState('0.2')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [second, setSecond] = useState('')
  const send = useSend<{ interview: string; first: string; second: string }>({
    method: 'POST',
    address: `${studyAddress(study.id)}/second-codings`,
    refresh: [['study-seconds', study.id]],
  })
  const here = members.filter(({ leftAt }) => leftAt === null)
  const taken = new Set(seconds.map(({ interview }) => interview))
  const askable = cases.flatMap(({ interview, code, version }): Askable[] => {
    if (version === null || taken.has(interview)) return []
    const counts = new Map<string, number>()
    for (const { coder } of project.codings.get(interview)?.values() ?? []) {
      counts.set(coder, (counts.get(coder) ?? 0) + 1)
    }
    const [most] = [...counts]
      .filter(([staff]) => here.some((one) => one.staff === staff))
      .sort((a, b) => b[1] - a[1])
    return most ? [{ interview, code, first: most[0], count: most[1] }] : []
  })
  const asked = askable.filter(({ interview, first }) => chosen.has(interview) && first !== second)
  const ask = async (): Promise<void> => {
    for (const { interview, first } of asked) await send.mutateAsync({ interview, first, second })
    setChosen(new Set())
  }
  const toggle = (interview: string, on: boolean): void => {
    const now = new Set(chosen)
    if (on) now.add(interview)
    else now.delete(interview)
    setChosen(now)
  }
  // of all that are coded, so that what is asked for already counts in the share
  const propose = (): void => {
    const all = [...askable.map(({ interview }) => interview), ...taken]
    setChosen(new Set(randomShare(all, Number(share), Math.trunc(Number(seed)) || 0)))
  }
  if (askable.length === 0) {
    return (
      <Card title={say(words.title)}>
        <p>{say(words.none)}</p>
      </Card>
    )
  }
  return (
    <Card title={say(words.title)}>
      <p className="lp-lead">{say(words.lead)}</p>
      <div className="lp-find-fields">
        <SelectField
          label={say(words.share)}
          value={share}
          change={setShare}
          options={[10, 20, 30, 50, 100].map((percent) => ({
            value: String(percent / 100),
            text: `${percent} %`,
          }))}
        />
        <TextField kind="number" label={say(words.seed)} value={seed} change={setSeed} />
        <Button look="secondary" onClick={propose}>
          {say(words.propose)}
        </Button>
      </div>
      <fieldset className="ds-fieldset lp-find-choices">
        <legend className="ds-label">{say(words.which)}</legend>
        {askable.map(({ interview, code, first, count }) => (
          <CheckField
            key={interview}
            label={say(words.line, { code, first: nameOf(members, first), count })}
            checked={chosen.has(interview)}
            change={(on) => toggle(interview, on)}
          />
        ))}
      </fieldset>
      <SelectField
        label={say(words.second)}
        value={second}
        change={setSecond}
        options={[
          { value: '', text: say(words.choose) },
          ...here.map(({ staff, name }) => ({ value: staff, text: name })),
        ]}
      />
      {send.isError && <Failure cause={send.error} />}
      <Button
        disabled={second === '' || asked.length === 0 || send.isPending}
        onClick={() => void ask().catch(() => undefined)}
      >
        {say(words.ask, { count: asked.length })}
      </Button>
    </Card>
  )
}
