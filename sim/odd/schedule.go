package odd

import (
	"errors"
	"go/ast"
	"go/token"
	"go/types"
	"regexp"
	"strconv"
	"strings"
)

// A phase is a part of the month, with the heading that its processes have in the list.
type phase struct {
	Title string
	Steps []*step
}

// A step is one process of the month.
type step struct {
	Number    int
	Name      string
	Function  string
	Districts bool // every district takes it by itself
	Before    bool // also before month 0

	does types.Object
}

// decides is the process that the month is given, as every program of this module makes it from policy.Decide.
const (
	decides    = "players decide"
	decideFunc = "Decide"
)

// month reads the schedule: the list that process.Month returns, under its numbered comments.
func (s *source) month() ([]*phase, error) {
	month := s.process.find("Month")
	declared := s.decl[month]
	if declared.body == nil {
		return nil, errors.New("package process has no function Month")
	}
	var list *ast.CompositeLit
	ast.Inspect(declared.body, func(n ast.Node) bool {
		if r, ok := n.(*ast.ReturnStmt); ok && len(r.Results) == 1 {
			list, _ = r.Results[0].(*ast.CompositeLit)
		}
		return list == nil
	})
	if list == nil {
		return nil, errors.New("process.Month does not return a list")
	}
	phases := s.headings(declared.file, list)
	for i, e := range list.Elts {
		step, err := s.step(e)
		if err != nil {
			return nil, err
		}
		step.Number = i + 1
		in := -1
		for k, p := range phases {
			if p.from < e.Pos() {
				in = k
			}
		}
		if in < 0 {
			return nil, errors.New("process.Month begins without a numbered comment")
		}
		phases[in].Steps = append(phases[in].Steps, step)
	}
	var all []*phase
	for _, p := range phases {
		all = append(all, &p.phase)
	}
	return all, nil
}

type heading struct {
	phase
	from token.Pos
}

var numbered = regexp.MustCompile(`^(\d+)\. (.*?)\.?$`)

// headings returns the numbered comments inside a list.
func (s *source) headings(file *ast.File, list *ast.CompositeLit) []*heading {
	var all []*heading
	for _, c := range file.Comments {
		if c.Pos() < list.Lbrace || c.End() > list.Rbrace {
			continue
		}
		if m := numbered.FindStringSubmatch(strings.TrimSpace(c.Text())); m != nil {
			all = append(all, &heading{phase{Title: m[2]}, c.Pos()})
		}
	}
	return all
}

// step reads one element of the list: a process, a step that each district takes, or the decisions that Month is given.
func (s *source) step(e ast.Expr) (*step, error) {
	var parts []ast.Expr
	p := &step{}
	switch e := e.(type) {
	case *ast.CompositeLit:
		parts = e.Elts
	case *ast.CallExpr:
		parts, p.Districts = e.Args, true
	case *ast.Ident:
		p.Name, p.Before = decides, true
		p.Function, p.does = "policy."+decideFunc, s.policy.find(decideFunc)
		if p.does == nil {
			return nil, errors.New("package policy has no function " + decideFunc)
		}
		return p, nil
	}
	if len(parts) == 3 {
		name, _ := parts[0].(*ast.BasicLit)
		function, _ := parts[1].(*ast.Ident)
		before, _ := parts[2].(*ast.Ident)
		if name != nil && function != nil && before != nil {
			p.Name, _ = strconv.Unquote(name.Value)
			p.Function, p.Before, p.does = "process."+function.Name, before.Name == "true", s.info.Uses[function]
			return p, nil
		}
	}
	return nil, errors.New("process.Month has an element that cannot be read: " + s.text(e))
}
