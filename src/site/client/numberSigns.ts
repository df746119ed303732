/** A language -> the signs of its numbers: "," and "." in Dutch, "." and "," in English, as the page's own numbers are written. */
export function numberSigns(language: string): { readonly decimal: string; readonly thousands: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1_234_567.8);
  const sign = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value ?? "";
  return { decimal: sign("decimal"), thousands: sign("group") };
}
