/** What the check found wrong, in its own words. */
export function Problems({ found }: { readonly found: readonly string[] }) {
  return (
    <>
      {found.map((problem) => (
        <p key={problem} class="problem" lang="en">
          {problem}
        </p>
      ))}
    </>
  );
}
