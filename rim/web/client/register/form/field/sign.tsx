const paths = {
  tick: 'M4 12.5l5 5L20 6.5',
  clock: 'M12 7v5l3.5 2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z',
  alert: 'M12 9v5M12 17.2v.2M12 3.5L22 20.5H2z',
  two: 'M4 8h13l-4-4M20 16H7l4 4',
  question: 'M9 9a3 3 0 1 1 4.2 2.8c-.9.4-1.2 1-1.2 2.2M12 17.2v.2M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z',
  closed: 'M5.6 5.6l12.8 12.8M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18z',
  speech: 'M4 5h16v11H10l-4 4v-4H4z',
} as const

/** A small picture beside a text that says the same. */
export function Sign({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="lp-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
    </svg>
  )
}
