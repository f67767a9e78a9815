import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * A dialog over the page. The backdrop is our own: Radix's overlay locks scrolling through an inline style element,
 * which the content security policy refuses.
 */
export function Modal({ open, onClose, title, children }: Props) {
  const before = useRef<Element | null>(null);
  const enter = (event: Event): void => {
    before.current = document.activeElement;
    const field = event.target instanceof HTMLElement ? event.target.querySelector('input') : null;
    if (field === null) return;
    // At once and behind what is in it: Radix would select that, and the next key typed would replace it.
    event.preventDefault();
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  };
  const giveBack = (event: Event): void => {
    event.preventDefault();
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <div className="backdrop" />
        <Dialog.Content
          className="dialog"
          aria-describedby={undefined}
          onOpenAutoFocus={enter}
          onCloseAutoFocus={giveBack}
        >
          <Dialog.Title className="dialog-title">{title}</Dialog.Title>
          {children}
          <Dialog.Close className="tool dialog-close">
            Close <kbd>Esc</kbd>
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
