import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, ConfirmDialog, DataTable } from '../../ui/index.ts'
import { dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'
import { unitTypeName } from '../unit-types.ts'
import type { LegalBasisAnswer } from './answers.ts'

const words = {
  caption: { nb: 'Trukket tilbake', nn: 'Trekte tilbake', en: 'Withdrawn' },
  type: { nb: 'Type enhet', nn: 'Type eining', en: 'Type of unit' },
  basis: { nb: 'Grunnlag', nn: 'Grunnlag', en: 'Basis' },
  when: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  left: { nb: 'Det som er registrert', nn: 'Det som er registrert', en: 'What is registered' },
  delete: { nb: 'Slett registreringene', nn: 'Slett registreringane', en: 'Delete the registrations' },
  title: { nb: 'Slette registreringene?', nn: 'Slette registreringane?', en: 'Delete the registrations?' },
  text: {
    nb: 'Alt som er registrert etter grunnlaget, slettes for godt, i alle enheter av denne typen. Hver sletting føres i loggen.',
    nn: 'Alt som er registrert etter grunnlaget, blir sletta for godt, i alle einingar av denne typen. Kvar sletting blir ført i loggen.',
    en: 'Everything registered under the basis is deleted for good, in all units of this type. Each deletion is logged.',
  },
  keep: { nb: 'Ikke slett', nn: 'Ikkje slett', en: 'Do not delete' },
  deleted: { nb: 'Slettet: {count}.', nn: 'Sletta: {count}.', en: 'Deleted: {count}.' },
} satisfies Record<string, LocalText>

/** Bases that hold no more, and the way to delete what was registered under them. */
export function WithdrawnBases({ round, bases }: { round: string; bases: readonly LegalBasisAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<LegalBasisAnswer | null>(null)
  const remove = useMutation({
    mutationFn: (basis: string) =>
      request<{ deleted: number }>('DELETE', `${ownRound(round)}/legal-bases/${basis}/registrations`),
    onSuccess: async () => {
      setAsking(null)
      await forgetDesks(queries)
    },
  })
  if (bases.length === 0) return null
  return (
    <>
      <DataTable
        caption={say(words.caption)}
        rows={bases}
        keyOf={({ id }) => id}
        columns={[
          { key: 'type', head: say(words.type), names: true, cell: (one) => say(unitTypeName(one.unitType)) },
          { key: 'basis', head: say(words.basis), cell: (one) => `${one.law} ${one.paragraph}` },
          {
            key: 'when',
            head: say(words.when),
            cell: ({ withdrawnAt }) => withdrawnAt && dayOfMoment(withdrawnAt, language),
          },
          {
            key: 'left',
            head: say(words.left),
            cell: (one) => (
              <Button look="secondary" colour="danger" size="sm" onClick={() => setAsking(one)}>
                {say(words.delete)}
              </Button>
            ),
          },
        ]}
      />
      <p role="status">{remove.isSuccess && say(words.deleted, { count: remove.data.deleted })}</p>
      {asking && (
        <ConfirmDialog
          title={say(words.title)}
          keep={say(words.keep)}
          confirm={say(words.delete)}
          doing={remove}
          act={() => remove.mutate(asking.id)}
          close={() => setAsking(null)}
        >
          <p>{say(words.text)}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
