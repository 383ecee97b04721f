/** A text as the report has it: paragraphs, or the items of a list. */
export function WrittenText({ text, list }: { text: string; list: boolean }) {
  const parts = text.split(list ? /\n/ : /\n\s*\n/).filter((one) => one.trim() !== '')
  if (list)
    return (
      <ul>
        {parts.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )
  return parts.map((one) => <p key={one}>{one}</p>)
}
