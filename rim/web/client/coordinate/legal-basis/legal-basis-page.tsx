import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink, Card, PageTitle, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { BackToRound } from '../round/back-to-round.tsx'
import { useDesk } from '../round/queries.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import { WithRegistrations } from '../round/with-registrations.tsx'
import { Told, useTold } from '../told.tsx'
import { unitTypeName } from '../unit-types.ts'
import { useUnits } from '../units/queries.ts'
import type { LegalBasisAnswer } from './answers.ts'
import { BasisFacts } from './basis-facts.tsx'
import { BasisForm } from './basis-form.tsx'
import { useBases } from './queries.ts'
import { WithdrawnBases } from './withdrawn-bases.tsx'

const words = {
  // with a soft hyphen: the word is longer than a telephone is wide
  title: { nb: 'Behandlings\u00adgrunnlag', nn: 'Behandlings\u00adgrunnlag', en: 'Legal basis' },
  lead: {
    nb: 'Her fører du inn hvilken lov og hvilket vedtak som gir hver type enhet lov til å registrere personer. Uten et grunnlag som gjelder, kan ingen registreres.',
    nn: 'Her fører du inn kva lov og kva vedtak som gir kvar type eining lov til å registrere personar. Utan eit grunnlag som gjeld, kan ingen registrerast.',
    en: 'Here you record which law and which decision allow each type of unit to register persons. Without a basis that holds, nobody can be registered.',
  },
  noUnits: {
    nb: 'Kommunen har ingen enheter i denne runden ennå. Opprett dem først, så ser du her hvilke grunnlag som trengs.',
    nn: 'Kommunen har ingen einingar i denne runden enno. Opprett dei først, så ser du her kva grunnlag som trengst.',
    en: 'The municipality has no units in this round yet. Make them first, and you will see here which bases are needed.',
  },
  toUnits: { nb: 'Til enhetene', nn: 'Til einingane', en: 'To the units' },
  lacks: { nb: 'Mangler grunnlag', nn: 'Manglar grunnlag', en: 'Lacks a basis' },
  saved: {
    nb: 'Grunnlaget er ført inn.',
    nn: 'Grunnlaget er ført inn.',
    en: 'The basis is recorded.',
  },
  holds: { nb: 'Ført inn', nn: 'Ført inn', en: 'Recorded' },
} satisfies Record<string, LocalText>

/** Why each type of unit may register in a round: recorded, withdrawn, or lacking. */
export default function LegalBasisPage({ round }: { round: string }) {
  const say = useSay()
  const desk = useDesk(round)
  const units = useUnits()
  const bases = useBases(round)
  const failed = [desk, units, bases].find(({ isError }) => isError)
  if (!desk.data || !units.data || !bases.data) return <Awaited query={failed ?? desk} />
  const { round: about } = desk.data
  const open = units.data.filter(({ closedAt }) => closedAt === null).map(({ unitType }) => unitType)
  const inRound = (type: string) => about.unitTypes.length === 0 || about.unitTypes.includes(type)
  const types = [...new Set(open)].filter(inRound).toSorted()
  return (
    <div className="lp-stack">
      <RoundCrumb round={round} />
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <WithRegistrations desk={desk.data}>
        {types.length === 0 && (
          <Alert colour="info">
            <p className="ds-paragraph">{say(words.noUnits)}</p>
            <ButtonLink to="/coordinate/units">{say(words.toUnits)}</ButtonLink>
          </Alert>
        )}
        {types.map((type) => (
          <TypeCard
            key={type}
            type={type}
            desk={desk.data}
            bases={bases.data.filter(
              ({ unitType, withdrawnAt }) => unitType === type && withdrawnAt === null,
            )}
          />
        ))}
      </WithRegistrations>
      <WithdrawnBases round={round} bases={bases.data.filter(({ withdrawnAt }) => withdrawnAt !== null)} />
      <BackToRound round={round} />
    </div>
  )
}

function TypeCard({
  type,
  desk,
  bases,
}: {
  type: string
  desk: DeskAnswer
  bases: readonly LegalBasisAnswer[]
}) {
  const say = useSay()
  const lacks = desk.typesWithoutBasis.includes(type)
  const [saved, setSaved] = useState(false)
  const told = useTold()
  const tell = () => {
    setSaved(true)
    // the form that had the focus is gone
    told.focus()
  }
  return (
    <Card
      title={say(unitTypeName(type))}
      tools={<Tag colour={lacks ? 'warning' : 'success'}>{say(lacks ? words.lacks : words.holds)}</Tag>}
    >
      <Told place={told.place} text={saved ? say(words.saved) : null} />
      {bases.map((basis) => (
        <BasisFacts key={basis.id} basis={basis} round={desk.round} />
      ))}
      <BasisForm key={`${type} ${lacks}`} type={type} desk={desk} open={lacks} saved={tell} />
    </Card>
  )
}
