"use client";

import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogContent } from "@/components/ui/dialog";

/** The one time a secret is seen. A stray click beside the dialog does not take it away. */
export function SecretOnce({
  words,
  name,
  secret,
  onDone,
}: {
  words: { title: string; text: string; copy: string; copied: string; done: string };
  /** What it is the secret of. */
  name: string;
  secret: string;
  onDone: () => void;
}) {
  return (
    <DialogContent
      title={words.title}
      onInteractOutside={(event) => event.preventDefault()}
      footer={<Button onClick={onDone}>{words.done}</Button>}
    >
      <div className="grid gap-4">
        <Alert tone="warning" announce>
          {words.text}
        </Alert>
        <div className="grid gap-2">
          <p className="break-words font-semibold text-sm">{name}</p>
          <div className="flex items-start gap-2 rounded-xl border border-border bg-muted p-3">
            <code className="min-w-0 flex-1 select-all break-all font-mono text-sm leading-relaxed">
              {secret}
            </code>
            <CopyButton
              value={secret}
              label={words.copy}
              copiedLabel={words.copied}
              variant="outline"
              className="shrink-0"
            />
          </div>
        </div>
      </div>
    </DialogContent>
  );
}
