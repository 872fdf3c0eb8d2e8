package batch

import (
	"os"
	"syscall"
)

// tryLock opens the file so that no other process can write to it as long as this one lives. It returns false when another
// process has it.
func tryLock(path string) (*os.File, bool, error) {
	const sharingViolation = syscall.Errno(32)
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return nil, false, err
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, syscall.FILE_SHARE_READ, nil,
		syscall.OPEN_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL, 0)
	switch err {
	case nil:
		return os.NewFile(uintptr(handle), path), true, nil
	case sharingViolation:
		return nil, false, nil
	}
	return nil, false, err
}
