package batch

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"sync"
)

// Check finds out whether the scenarios take the settings, all of them: rules may tie several numbers together. That takes
// less than a hundredth of the time that runs take. The error is that of the first setting which is refused; tick is called
// after every setting, by several workers at once.
func (p *Plan) Check(ctx context.Context, tick func()) error {
	var mutex sync.Mutex
	first, why := p.Design.Settings(), error(nil)
	share(runtime.GOMAXPROCS(0), first, func(setting int) {
		if ctx.Err() != nil {
			return
		}
		r := p.Recipe(setting * len(p.crossed))
		if _, err := r.Source.with(r.Changes); err != nil {
			mutex.Lock()
			defer mutex.Unlock()
			if setting < first {
				first, why = setting, fmt.Errorf("setting %d of the design (%s) is refused by scenario %s:\n%w", setting, strings.Join(r.Changes, " "), r.Source.Name, err)
			}
		}
		tick()
	})
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return why
}
