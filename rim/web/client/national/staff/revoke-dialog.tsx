import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { NationalAppointmentAnswer } from './answers.ts'
import { roleName } from './appointing.ts'

const words = {
  title: { nb: 'Trekk tilbake rollen', nn: 'Trekk tilbake rolla', en: 'Withdraw the role' },
  told: {
    nb: '{name} mister rollen «{role}» med en gang. Det kan ikke gjøres om, men du kan gi rollen på nytt.',
    nn: '{name} mistar rolla «{role}» med ein gong. Det kan ikkje gjerast om, men du kan gi rolla på nytt.',
    en: '{name} loses the role “{role}” at once. It cannot be undone, but you can give the role again.',
  },
  revoke: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** Asks once more before a role is taken from somebody. */
export function RevokeDialog({
  appointment: { id, name, role },
  close,
}: {
  appointment: NationalAppointmentAnswer
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => request('DELETE', `/api/appointments/${id}`),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['national-appointments'] })
      close()
    },
  })
  return (
    <Dialog title={say(words.title)} close={close}>
      <p>{say(words.told, { name, role: say(roleName(role)) })}</p>
      {revoke.isError && <Failure cause={revoke.error} />}
      <div className="lp-dialog-foot">
        <Button colour="danger" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
          {say(words.revoke)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </Dialog>
  )
}
