/** Submits a form elsewhere on the page, with its validation and its submit event. */
export function submitForm(id: string) {
  const form = document.getElementById(id)
  if (form instanceof HTMLFormElement) form.requestSubmit()
}
