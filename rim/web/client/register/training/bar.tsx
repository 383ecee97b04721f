const width = 100

/** A bar for the eye: what it shows stands in words beside it. */
export function Bar({ share, kind }: { share: number; kind: 'own' | 'colleagues' }) {
  return (
    <svg
      className="lp-practice-bar"
      data-kind={kind}
      viewBox={`0 0 ${width} 6`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="lp-practice-bar-all" width={width} height={6} />
      <rect className="lp-practice-bar-share" width={share * width} height={6} />
    </svg>
  )
}
