package calibrate

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// LogName is the name of the file with every evaluation.
const LogName = "evaluations.csv"

// A logFile is a file with one line per candidate, of which every line is brought to the disk. Its first line names the
// inputs by a hash, its second the columns: a number, the parameters, the loss and the means of the targets.
type logFile struct {
	path                string
	file                *os.File
	parameters, targets int
}

const inputsLine = "# zwerm calibrate, inputs "

// OpenLog opens the log in a folder, or begins one. The inputs are a hash of everything that the evaluations follow from; a
// log of others is refused.
func OpenLog(folder, inputs string, t *Targets) (*Log, error) {
	l := NewLog()
	l.file = &logFile{path: filepath.Join(folder, LogName), parameters: len(t.Parameters), targets: len(t.Targets)}
	head := inputsLine + inputs + "\n" + columns(t) + "\n"
	if err := l.file.open(l, head); err != nil {
		return nil, errors.Join(fmt.Errorf("%s: %w", l.file.path, err), l.Close())
	}
	l.Kept = len(l.candidates)
	return l, nil
}

// columns names the columns.
func columns(t *Targets) string {
	list := []string{"evaluation"}
	for _, p := range t.Parameters {
		list = append(list, p.Key)
	}
	list = append(list, "loss")
	for i := range t.Targets {
		list = append(list, t.Targets[i].Key)
	}
	return strings.Join(list, ",")
}

// open reads what the file holds. A line that was cut off when the program was ended is taken away.
func (f *logFile) open(l *Log, head string) (err error) {
	if f.file, err = os.OpenFile(f.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o644); err != nil {
		return err
	}
	data, err := io.ReadAll(f.file)
	if err != nil {
		return err
	}
	whole := data[:bytes.LastIndexByte(data, '\n')+1]
	if len(whole) < len(head) && strings.HasPrefix(head, string(data)) { // nothing, or a head that was cut off
		if err := f.file.Truncate(0); err != nil {
			return err
		}
		return f.write(head)
	}
	rest, ours := bytes.CutPrefix(whole, []byte(head))
	switch {
	case !bytes.HasPrefix(data, []byte(inputsLine)):
		return errors.New("this is not a log of zwerm calibrate; give another --out")
	case !ours:
		return errors.New("these evaluations are of other inputs: another scenario file, --set, file of targets, seeds or version of the model\n" +
			"give another --out to begin anew, or the inputs of before to go on")
	}
	if err := f.file.Truncate(int64(len(whole))); err != nil {
		return err
	}
	return f.read(l, rest)
}

// read takes the candidates.
func (f *logFile) read(l *Log, data []byte) error {
	loss := 1 + f.parameters // its column
	lines := csv.NewReader(bytes.NewReader(data))
	lines.FieldsPerRecord = loss + 1 + f.targets
	for {
		line, err := lines.Read()
		if err == io.EOF {
			return nil
		} else if err != nil {
			return damaged(err)
		}
		numbers := make([]float64, len(line))
		for i, field := range line {
			if numbers[i], err = strconv.ParseFloat(field, 64); err != nil {
				return damaged(err)
			}
		}
		c := &candidate{values: numbers[1:loss:loss], loss: numbers[loss], means: slices.Clip(numbers[loss+1:])}
		l.candidates[fields(c.values)] = c
	}
}

func damaged(err error) error {
	return fmt.Errorf("the log is damaged: %w\nremove the line, and all below it, to go on from there", err)
}

// append writes one line.
func (f *logFile) append(number int, c *candidate) error {
	line := fmt.Sprintf("%d,%s,%s,%s\n", number, fields(c.values), exact(c.loss), fields(c.means))
	if err := f.write(line); err != nil {
		return fmt.Errorf("%s: %w", f.path, err)
	}
	return nil
}

func (f *logFile) write(text string) error {
	_, err := f.file.WriteString(text)
	return errors.Join(err, f.file.Sync())
}

// Close closes the file, if there is one.
func (l *Log) Close() error {
	if l.file == nil || l.file.file == nil {
		return nil
	}
	return l.file.file.Close()
}
