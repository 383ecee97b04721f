import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { DeskAnswer } from '../round/answers.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'

const words = {
  leave: { nb: 'Meld av kommunen', nn: 'Meld av kommunen', en: 'Leave the round' },
  title: { nb: 'Melde av kommunen?', nn: 'Melde av kommunen?', en: 'Leave the round?' },
  text: {
    nb: 'Behandlingsgrunnlag og forventede antall for denne runden slettes. Enheter, ansatte og tidligere runder blir som de er. Dere kan melde dere på igjen.',
    nn: 'Behandlingsgrunnlag og venta tal for denne runden blir sletta. Einingar, tilsette og tidlegare rundar blir som dei er. De kan melde dykk på igjen.',
    en: 'Legal bases and expected numbers of this round are deleted. Units, staff and earlier rounds stay as they are. You can join again.',
  },
  stay: { nb: 'Ikke meld av', nn: 'Ikkje meld av', en: 'Stay' },
  cannot: {
    nb: 'Kommunen kan ikke meldes av: noe er alt registrert.',
    nn: 'Kommunen kan ikkje meldast av: noko er alt registrert.',
    en: 'The municipality cannot leave: something is registered already.',
  },
} satisfies Record<string, LocalText>

/** The way out of a round, as long as nothing is registered in it. */
export function LeaveRound({ desk }: { desk: DeskAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [, navigate] = useLocation()
  const leave = useMutation({
    mutationFn: () => request('DELETE', ownRound(desk.round.id)),
    onSuccess: async () => {
      setAsking(false)
      await forgetDesks(queries)
      // its page tells that the municipality is out, and how it joins again
      navigate(`/coordinate/rounds/${desk.round.id}`)
    },
  })
  if (desk.drafts + desk.complete > 0 || (desk.joined?.release ?? 0) > 0) {
    return <p className="lp-subtle">{say(words.cannot)}</p>
  }
  return (
    <>
      <Button look="secondary" colour="danger" onClick={() => setAsking(true)}>
        {say(words.leave)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={say(words.title)}
          keep={say(words.stay)}
          confirm={say(words.leave)}
          doing={leave}
          act={() => leave.mutate()}
          close={() => setAsking(false)}
        >
          <p>{say(words.text)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
