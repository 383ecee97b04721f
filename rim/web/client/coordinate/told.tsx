import { type Ref, useRef } from 'react'
import './facts.css'

/** For `Told`: moves the focus to what is told, when what had it is gone. */
export function useTold(): { readonly place: Ref<HTMLParagraphElement>; readonly focus: () => void } {
  const place = useRef<HTMLParagraphElement>(null)
  return { place, focus: () => void setTimeout(() => place.current?.focus({ preventScroll: true })) }
}

/** Where it is told what has just been done. */
export function Told({ text, place }: { text: string | null; place: Ref<HTMLParagraphElement> }) {
  return (
    <p ref={place} role="status" tabIndex={-1} className="lp-told">
      {text}
    </p>
  )
}
