import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import {
  Alert,
  Awaited,
  Button,
  ButtonLink,
  DataTable,
  Failure,
  goToFirstFault,
  PageTitle,
} from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { UnitCoverageAnswer } from '../coverage/answers.ts'
import { useCoverage } from '../coverage/queries.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { forgetDesks, ownRound, useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { WithRegistrations } from '../round/with-registrations.tsx'
import { numberOf } from './number-of.ts'
import './expected.css'

const words = {
  title: { nb: 'Forventet antall', nn: 'Venta tal', en: 'Expected numbers' },
  lead: {
    nb: 'Her fører du inn hvor mange hver enhet venter å registrere. Tallet brukes bare til å vise hvor langt dere har kommet.',
    nn: 'Her fører du inn kor mange kvar eining ventar å registrere. Talet blir berre brukt til å vise kor langt de har kome.',
    en: 'Here you record how many each unit expects to register. The number is only used to show how far you have come.',
  },
  caption: {
    nb: 'Forventet antall per enhet',
    nn: 'Venta tal per eining',
    en: 'Expected number by unit',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  before: { nb: 'Forrige runde', nn: 'Førre runde', en: 'Last round' },
  beforeIs: { nb: '{count} ({year})', nn: '{count} ({year})', en: '{count} ({year})' },
  none: { nb: 'Ingen', nn: 'Ingen', en: 'None' },
  expected: { nb: 'Forventet nå', nn: 'Venta no', en: 'Expected now' },
  expectedIn: { nb: 'Forventet i {unit}', nn: 'Venta i {unit}', en: 'Expected in {unit}' },
  notNumber: {
    nb: 'Skriv et helt tall med sifre.',
    nn: 'Skriv eit heilt tal med siffer.',
    en: 'Write a whole number.',
  },
  sum: { nb: 'Til sammen', nn: 'Til saman', en: 'Altogether' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  copy: { nb: 'Fyll ut som forrige runde', nn: 'Fyll ut som førre runde', en: 'Fill in as last round' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
  empty: {
    nb: 'Kommunen har ingen enheter i denne runden ennå.',
    nn: 'Kommunen har ingen einingar i denne runden enno.',
    en: 'The municipality has no units in this round yet.',
  },
  toUnits: { nb: 'Til enhetene', nn: 'Til einingane', en: 'To the units' },
  submitted: {
    nb: 'Kommunen har levert, så tallene kan ikke endres.',
    nn: 'Kommunen har levert, så tala kan ikkje endrast.',
    en: 'The municipality has submitted, so the numbers cannot be changed.',
  },
} satisfies Record<string, LocalText>

/** How many each unit expects to register, beside what it registered the last time. */
export default function ExpectedPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  const coverage = useCoverage(round)
  const failed = [desk, coverage].find(({ isError }) => isError)
  if (!desk.data || !coverage.data) return <Awaited query={failed ?? desk} />
  const units = coverage.data.filter(({ closed }) => !closed)
  return (
    <div className="lp-stack">
      <RoundCrumb round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <WithRegistrations desk={desk.data}>
        {units.length === 0 ? (
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.empty)}</p>
            <ButtonLink to="/coordinate/units">{say(words.toUnits)}</ButtonLink>
          </Alert>
        ) : (
          <ExpectedForm desk={desk.data} units={units} />
        )}
      </WithRegistrations>
      <BackToRound round={round} />
    </div>
  )
}

function ExpectedForm({ desk, units }: { desk: DeskAnswer; units: readonly UnitCoverageAnswer[] }) {
  const say = useSay()
  const queries = useQueryClient()
  const round = desk.round.id
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const key = useWriteKey()
  const save = useMutation({
    mutationFn: (numbers: readonly { unit: string; expected: number | null }[]) =>
      request('PUT', `${ownRound(round)}/expectations`, { numbers }, key.of(numbers)),
    onSuccess: async () => {
      key.done()
      await queries.invalidateQueries({ queryKey: ['coverage', round] })
      await forgetDesks(queries)
    },
  })
  const textOf = ({ unit, expected }: UnitCoverageAnswer) => typed[unit] ?? expected?.toString() ?? ''
  const isWrong = (one: UnitCoverageAnswer) => numberOf(textOf(one)) === undefined
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    goToFirstFault(event.currentTarget)
    if (save.isPending || units.some(isWrong)) return
    save.mutate(units.map((one) => ({ unit: one.unit, expected: numberOf(textOf(one)) ?? null })))
  }
  const change = (next: Readonly<Record<string, string>>) => {
    save.reset()
    setTyped({ ...typed, ...next })
  }
  const before = units.filter((one) => one.before !== null)
  const sum = (numbers: readonly (number | null | undefined)[]) =>
    numbers.reduce<number>((all, one) => all + (one ?? 0), 0)
  if (desk.joined?.submittedAt) {
    return (
      <>
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.submitted)}</p>
        </Alert>
        <p>
          {say(words.sum)}: {desk.expected ?? 0}
        </p>
      </>
    )
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      {before.length > 0 && (
        <Button
          look="secondary"
          size="sm"
          onClick={() =>
            change(Object.fromEntries(before.map((one) => [one.unit, String(one.before?.complete ?? '')])))
          }
        >
          {say(words.copy)}
        </Button>
      )}
      <DataTable
        caption={say(words.caption)}
        rows={units}
        keyOf={({ unit }) => unit}
        columns={[
          { key: 'unit', head: say(words.unit), names: true, cell: ({ name }) => name },
          {
            key: 'before',
            head: say(words.before),
            numeric: true,
            cell: (one) =>
              one.before === null
                ? say(words.none)
                : say(words.beforeIs, { count: one.before.complete, year: one.before.year }),
          },
          {
            key: 'expected',
            head: say(words.expected),
            numeric: true,
            cell: (one) => (
              <span className="lp-expected-cell">
                <input
                  className="ds-input"
                  inputMode="numeric"
                  aria-label={say(words.expectedIn, { unit: one.name })}
                  aria-invalid={isWrong(one)}
                  {...(isWrong(one) && { 'aria-describedby': `wrong-${one.unit}` })}
                  value={textOf(one)}
                  onChange={({ target }) => change({ [one.unit]: target.value })}
                />
                {isWrong(one) && (
                  <span className="ds-validation-message" id={`wrong-${one.unit}`}>
                    {say(words.notNumber)}
                  </span>
                )}
              </span>
            ),
          },
        ]}
        foot={
          <tr>
            <th scope="row">{say(words.sum)}</th>
            <td data-numeric="true">{before.length > 0 && sum(before.map((one) => one.before?.complete))}</td>
            <td data-numeric="true">
              {units.some((one) => textOf(one).trim() !== '') &&
                sum(units.map((one) => numberOf(textOf(one))))}
            </td>
          </tr>
        }
      />
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <span role="status">{save.isSuccess && say(words.saved)}</span>
      </div>
    </form>
  )
}
