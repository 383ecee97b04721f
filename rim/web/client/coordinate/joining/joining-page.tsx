import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request, useWriteKey } from '../../api/index.ts'
import { Alert, Awaited, Button, ChoiceGroup, Failure, goToFirstFault, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { DeskAnswer, ParticipationAnswer } from '../round/answers.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { groupNames, modeNames } from '../round/participation-words.ts'
import { forgetDesks, ownRound, useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { LeaveRound } from './leave-round.tsx'

const words = {
  title: { nb: 'Påmelding', nn: 'Påmelding', en: 'Joining' },
  lead: {
    nb: 'Her velger du hva kommunen kartlegger i {round}, og hvordan.',
    nn: 'Her vel du kva kommunen kartlegg i {round}, og korleis.',
    en: 'Here you choose what the municipality maps in {round}, and how.',
  },
  mode: { nb: 'Hvordan er dere med?', nn: 'Korleis er de med?', en: 'How do you take part?' },
  person: {
    nb: 'Enhetene registrerer hver mottaker i skjemaet. Dette krever et behandlingsgrunnlag, og gir fulle rapporter.',
    nn: 'Einingane registrerer kvar mottakar i skjemaet. Dette krev eit behandlingsgrunnlag, og gir fulle rapportar.',
    en: 'The units register each recipient in the form. This needs a legal basis, and gives full reports.',
  },
  aggregate: {
    nb: 'Dere fører inn ferdige tabeller. Ingen personer registreres, og rapportene blir enklere.',
    nn: 'De fører inn ferdige tabellar. Ingen personar blir registrerte, og rapportane blir enklare.',
    en: 'You enter finished tables. No persons are registered, and the reports are simpler.',
  },
  groups: { nb: 'Hvem kartlegger dere?', nn: 'Kven kartlegg de?', en: 'Whom do you map?' },
  substance: {
    nb: 'Alle med rusproblemer, også de som har psykiske problemer i tillegg.',
    nn: 'Alle med rusproblem, også dei som har psykiske problem i tillegg.',
    en: 'Everybody with substance-use problems, also those who have mental-health problems besides.',
  },
  mental: {
    nb: 'De som har psykiske problemer og ikke rusproblemer.',
    nn: 'Dei som har psykiske problem og ikkje rusproblem.',
    en: 'Those who have mental-health problems and no substance-use problems.',
  },
  noGroup: { nb: 'Velg minst én.', nn: 'Vel minst éi.', en: 'Choose at least one.' },
  language: {
    nb: 'Hvilken målform skal rapportene ha?',
    nn: 'Kva målform skal rapportane ha?',
    en: 'Which form of Norwegian are the reports to be in?',
  },
  nb: { nb: 'Bokmål', nn: 'Bokmål', en: 'Bokmål' },
  nn: { nb: 'Nynorsk', nn: 'Nynorsk', en: 'Nynorsk' },
  join: { nb: 'Meld på kommunen', nn: 'Meld på kommunen', en: 'Join the round' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  afterNumbers: {
    nb: 'Når dere er påmeldt, kan dere føre inn tallene. Dere kan melde dere av så lenge ingenting er levert.',
    nn: 'Når de er påmelde, kan de føre inn tala. De kan melde dykk av så lenge ingenting er levert.',
    en: 'When you have joined, you can enter the numbers. You can leave as long as nothing is submitted.',
  },
  after: {
    nb: 'Når dere er påmeldt, kan dere ordne enheter, behandlingsgrunnlag og brev. Dere kan melde dere av så lenge ingenting er registrert.',
    nn: 'Når de er påmelde, kan de ordne einingar, behandlingsgrunnlag og brev. De kan melde dykk av så lenge ingenting er registrert.',
    en: 'When you have joined, you can see to units, legal basis and letters. You can leave as long as nothing is registered.',
  },
  fixed: {
    nb: 'Kommunen har levert, så bare målformen kan endres. Den gjelder rapporter som lages etter dette.',
    nn: 'Kommunen har levert, så berre målforma kan endrast. Ho gjeld rapportar som blir laga etter dette.',
    en: 'The municipality has submitted, so only the form of Norwegian can be changed. It holds for reports made after this.',
  },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
} satisfies Record<string, LocalText>

/** How the municipality takes part in a round: joining, changing and leaving. */
export default function JoiningPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  if (!desk.data) return <Awaited query={desk} />
  return (
    <div className="lp-stack">
      <RoundCrumb round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead, { round: say(desk.data.round.name) })}</p>
      <JoiningForm desk={desk.data} />
      {desk.data.joined && <LeaveRound desk={desk.data} />}
      <BackToRound round={round} />
    </div>
  )
}

type How = Pick<ParticipationAnswer, 'mode' | 'groups' | 'language'>

function JoiningForm({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const { round, joined } = desk
  const [how, setHow] = useState<How>(joined ?? { mode: 'person', groups: round.groups, language: 'nb' })
  const key = useWriteKey()
  const [tried, setTried] = useState(false)
  const save = useMutation({
    mutationFn: ({ mode, groups, language }: How) => {
      const body = { mode, groups, language }
      return request<ParticipationAnswer>('PUT', ownRound(round.id), body, key.of(body))
    },
    onSuccess: async () => {
      key.done()
      await forgetDesks(queries)
      if (!joined) navigate(`/coordinate/rounds/${round.id}`)
    },
  })
  const submitted = joined !== null && joined.submittedAt !== null
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (how.groups.length > 0 && !save.isPending) save.mutate(how)
  }
  const change = (part: Partial<How>) => {
    save.reset()
    setHow({ ...how, ...part })
  }
  return (
    <form className="lp-stack" onSubmit={send} noValidate>
      {submitted && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.fixed)}</p>
        </Alert>
      )}
      {!submitted && (
        <>
          <ChoiceGroup
            kind="radio"
            legend={say(words.mode)}
            options={(['person', 'aggregate'] as const).map((mode) => ({
              value: mode,
              text: say(modeNames[mode]),
              help: say(words[mode]),
            }))}
            chosen={[how.mode]}
            change={([mode]) => change({ mode: mode === 'aggregate' ? 'aggregate' : 'person' })}
          />
          <ChoiceGroup
            kind="checkbox"
            legend={say(words.groups)}
            options={round.groups.map((group) => ({
              value: group,
              text: say(groupNames[group]),
              help: say(words[group]),
            }))}
            chosen={how.groups}
            change={(chosen) => change({ groups: round.groups.filter((group) => chosen.includes(group)) })}
            error={tried && how.groups.length === 0 ? say(words.noGroup) : undefined}
          />
        </>
      )}
      <ChoiceGroup
        kind="radio"
        legend={say(words.language)}
        options={(['nb', 'nn'] as const).map((value) => ({ value, text: say(words[value]) }))}
        chosen={[how.language]}
        change={([language]) => change({ language: language === 'nn' ? 'nn' : 'nb' })}
      />
      {!joined && (
        <p className="lp-lead">{say(how.mode === 'aggregate' ? words.afterNumbers : words.after)}</p>
      )}
      {save.isError && <Failure cause={save.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={save.isPending}>
          {say(joined ? words.save : words.join)}
        </Button>
        <span role="status">{save.isSuccess && say(words.saved)}</span>
      </div>
    </form>
  )
}
