import type { LocalText } from '#core/foundation'
import type { ReleaseAnswer } from '../../coordinate/submission/answers.ts'
import { Button, DataTable, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { useMunicipalityName } from '../municipalities/queries.ts'
import { useAskAgain } from './queries.ts'

const words = {
  caption: {
    nb: 'Rapporter som ikke ble laget',
    nn: 'Rapportar som ikkje blei laga',
    en: 'Reports that were not made',
  },
  municipality: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  again: { nb: 'Lag på nytt', nn: 'Lag på nytt', en: 'Make again' },
  againFor: {
    nb: 'Lag rapporten til {name} på nytt',
    nn: 'Lag rapporten til {name} på nytt',
    en: 'Make the report of {name} again',
  },
} satisfies Record<string, LocalText>

/** The municipalities whose report could not be made, each with why; it can be asked for again. */
export function FailedReleases({ failed }: { failed: readonly ReleaseAnswer[] }) {
  const say = useSay()
  const named = useMunicipalityName()
  const again = useAskAgain()
  const nameOf = ({ territory }: ReleaseAnswer): string => named(territory)
  return (
    <>
      {again.isError && <Failure cause={again.error} />}
      <DataTable
        caption={say(words.caption)}
        rows={failed}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', head: say(words.municipality), names: true, cell: nameOf },
          { key: 'why', head: say(words.why), cell: ({ problem }) => problem?.text ?? '' },
          ...(mayDecideRounds()
            ? [
                {
                  key: 'again',
                  head: <span className="lp-hidden">{say(words.again)}</span>,
                  cell: (release: ReleaseAnswer) => (
                    <Button
                      look="secondary"
                      size="sm"
                      aria-label={say(words.againFor, { name: nameOf(release) })}
                      disabled={again.isPending}
                      onClick={() => again.mutate(release.id)}
                    >
                      {say(words.again)}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
