import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import './side-tabs.css'

/** What stands beside the text: one of several, chosen by tabs. */
export function SideTabs({
  tabs,
}: {
  tabs: readonly { readonly name: string; readonly content: ReactNode }[]
}) {
  const id = useId()
  const [open, setOpen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = (open + step + tabs.length) % tabs.length
    setOpen(next)
    ;(list.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  return (
    <div className="lp-side">
      <div ref={list} role="tablist" className="lp-side-tabs">
        {tabs.map(({ name }, at) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-tab-${at}`}
            aria-selected={at === open}
            aria-controls={`${id}-panel`}
            tabIndex={at === open ? 0 : -1}
            onClick={() => setOpen(at)}
            onKeyDown={onKeyDown}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${open}`}
        className="lp-side-panel"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
      >
        {tabs[open]?.content}
      </div>
    </div>
  )
}
