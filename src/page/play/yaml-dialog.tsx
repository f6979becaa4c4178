import type { Show } from '../show.ts';

interface YamlDialogProps {
  readonly yaml: string;
  readonly fileName: string;
  readonly isCopied: boolean;
  readonly show: Show;
  readonly onClose: () => void;
}

/** The changed scenario, to be copied or saved. */
export function YamlDialog({ yaml, fileName, isCopied, show, onClose }: YamlDialogProps) {
  const { words } = show;
  return (
    <dialog aria-labelledby="yaml-title" onClose={onClose} ref={open}>
      <h2 id="yaml-title">{words.play.yaml}</h2>
      <p role="status">{isCopied ? words.play.copied : words.play.copyByHand}</p>
      <textarea readOnly rows={16} aria-label={words.play.yaml} value={yaml} spellcheck={false} />
      <p class="actions">
        <a class="button" download={fileName} href={`data:text/yaml;charset=utf-8,${encodeURIComponent(yaml)}`}>
          {words.play.download}
        </a>
        <button type="button" onClick={onClose}>
          {words.play.close}
        </button>
      </p>
    </dialog>
  );
}

/** Over the rest of the page, which waits until it is closed. */
function open(dialog: HTMLDialogElement | null): void {
  if (dialog?.open === false) dialog.showModal();
}
