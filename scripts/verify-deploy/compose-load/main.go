// Reads a compose file as `docker compose config` does, with the library that does it there, and prints what came of it as JSON:
// compose-load VARIABLES PROFILES FILE…, the profiles comma-separated.
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
)

func main() {
	if err := run(os.Args[1], strings.Split(os.Args[2], ","), os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(variables string, profiles []string, files []string) error {
	options, err := cli.NewProjectOptions(files,
		cli.WithEnvFiles(variables), cli.WithDotEnv, cli.WithProfiles(profiles))
	if err != nil {
		return err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return err
	}
	text, err := project.MarshalJSON()
	if err != nil {
		return err
	}
	_, err = os.Stdout.Write(text)
	return err
}
