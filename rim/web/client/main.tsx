// before the pages, whose own styles come after
import './styles/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { renewSession, type StartData } from './api/index.ts'
import { App } from './app.tsx'
import { keepFocus } from './layout/kept-focus.ts'
import { startSaving } from './layout/saving.ts'
import { SavingProvider } from './saving/react.ts'
import { sayIn } from './words/index.ts'

const start: StartData = JSON.parse(document.getElementById('start')!.textContent)
renewSession(start.session)
keepFocus(document)
const saving = startSaving(sayIn(start.language))
createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <SavingProvider value={saving}>
      <App start={start} />
    </SavingProvider>
  </StrictMode>,
)
