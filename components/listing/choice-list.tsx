import { getTranslations } from "next-intl/server";
import { Checkbox } from "@/components/ui/checkbox";

export type Choice = { value: string; label: string; count: number; checked: boolean };

const SHOWN = 8;

/** The choices of a facet as checkboxes; the long tail is folded away, what is chosen never is. */
export async function ChoiceList({ name, choices }: { name: string; choices: Choice[] }) {
  const t = await getTranslations("listing.filter");
  const first = choices.filter((choice, index) => choice.checked || index < SHOWN);
  const rest = choices.filter((choice, index) => !choice.checked && index >= SHOWN);
  return (
    <>
      <Boxes name={name} choices={first} />
      {rest.length > 0 ? (
        <details className="group/more">
          <summary className="rounded-md py-1.5 font-semibold text-link text-sm hover:underline group-open/more:hidden">
            {t("more", { count: rest.length })}
          </summary>
          <Boxes name={name} choices={rest} />
        </details>
      ) : null}
    </>
  );
}

function Boxes({ name, choices }: { name: string; choices: Choice[] }) {
  return (
    <ul>
      {choices.map((choice) => (
        <li key={choice.value}>
          <Checkbox
            name={name}
            value={choice.value}
            defaultChecked={choice.checked}
            className="py-1.5 lg:py-1"
            label={
              <span className="flex min-w-0 gap-1.5">
                <span className="min-w-0 break-words">{choice.label}</span>
                <span className="shrink-0 text-muted-foreground tabular-nums">{choice.count}</span>
              </span>
            }
          />
        </li>
      ))}
    </ul>
  );
}
