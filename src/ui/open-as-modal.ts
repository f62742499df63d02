/** Shows a dialog over everything else as soon as it is there: `<dialog ref={openAsModal}>`. */
export function openAsModal(dialog: HTMLDialogElement | null): void {
  if (dialog?.open === false) dialog.showModal();
}
