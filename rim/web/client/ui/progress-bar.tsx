/** How far something has come, in words and as a bar. */
export function ProgressBar({ label, done, of }: { label: string; done: number; of: number }) {
  return (
    <label className="lp-progress">
      <span>{label}</span>
      <progress value={done} max={Math.max(of, 1)} />
    </label>
  )
}
