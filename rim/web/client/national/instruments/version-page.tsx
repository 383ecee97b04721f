import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { NotHere } from '../../layout/not-here.tsx'
import { Waiting } from '../../ui/index.ts'
import { DraftPage } from './draft-page.tsx'
import { PublishedPage } from './published-page.tsx'
import '../../revision/revision.css'

// the form's own parts are many; loaded when somebody tries a draft
const PilotPage = lazy(() =>
  import('../../revision/pilot-page.tsx').then((made) => ({ default: made.PilotPage })),
)

/** A version of the form by its id, or a draft of one by its own. */
export default function VersionPage({ version }: { version: string }) {
  const [address] = useSearchParams()
  const id = decodeURIComponent(version)
  const pilot = address.get('pilot')
  if (pilot !== null) {
    return (
      <Suspense fallback={<Waiting />}>
        <PilotPage key={pilot} pilot={pilot} back={`/national/instruments/${id}?view=trials`} />
      </Suspense>
    )
  }
  if (/^[a-z]+@\d{4}\.\d+$/.test(id)) return <PublishedPage version={id} />
  return /^[0-9a-f-]{36}$/.test(id) ? <DraftPage draft={id} /> : <NotHere />
}
